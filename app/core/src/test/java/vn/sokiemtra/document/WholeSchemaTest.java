package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A DOCX of every shape is valid in each of its parts, and what is not valid is seen. */
class WholeSchemaTest {

    private static final WholeSchema SCHEMA = new WholeSchema();

    private record Plant(String part, String from, String to) {
    }

    @TestFactory
    Stream<DynamicTest> everyShapeIsValid() {
        return LayoutRulesTest.shapes().entrySet().stream().map(shape -> DynamicTest.dynamicTest(shape.getKey(),
                () -> assertThat(SCHEMA.errors(LayoutRulesTest.docx(shape.getValue()))).isEmpty()));
    }

    @Test
    void aLogoIsValidToo() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        var head = new LetterHead("UBND HUYỆN THẠCH THÀNH", "ĐOÀN KIỂM TRA CCHC", null, null, null,
                Base64.getEncoder().encodeToString(picture.toByteArray()));
        byte[] docx = LayoutRulesTest.docx(SampleDocuments.document(head, "Kiểm tra", SampleDocuments.body(1),
                SampleDocuments.closing(1, 2), List.of()));
        assertThat(DocxRules.parts(docx).get("word/document.xml")).contains("<w:drawing>");
        assertThat(SCHEMA.errors(docx)).isEmpty();
    }

    @Test
    void everyPartIsLookedAt() {
        assertThat(DocxRules.parts(LayoutRulesTest.docx(SampleDocuments.minutes()))).containsKeys("word/document.xml",
                "word/styles.xml", "word/settings.xml", "word/header1.xml", "word/footer1.xml", "docProps/app.xml",
                "docProps/custom.xml");
    }

    @TestFactory
    Stream<DynamicTest> whatTheSchemaForbidsIsSeen() {
        Map<String, String> good = DocxRules.parts(LayoutRulesTest.docx(SampleDocuments.minutes()));
        return Stream.of(new Plant("word/document.xml", "<w:keepNext/>", "<w:keepNext/><w:pStyle w:val=\"body\"/>"),
                new Plant("word/document.xml", "<w:tblGrid>", "<w:tblGrids>"),
                new Plant("word/document.xml", "w:val=\"single\"", "w:val=\"simple\""),
                new Plant("word/document.xml", "w:left=\"1701\"", "w:left=\"30 mm\""),
                new Plant("word/styles.xml", "<w:name w:val=\"Normal\"/>", "<w:qFormat/><w:name w:val=\"Normal\"/>"),
                new Plant("word/settings.xml", "<w:themeFontLang", "<w:themeFontLanguage"),
                new Plant("word/settings.xml", "doNotCompress", "compressNothing"),
                new Plant("word/header1.xml", "w:instr", "w:instruction"),
                new Plant("word/footer1.xml", "<w:p>", "<w:para>"),
                new Plant("docProps/custom.xml", " pid=\"2\"", ""))
                .map(plant -> DynamicTest.dynamicTest(plant.part() + " " + plant.to(), () -> {
                    var bad = new LinkedHashMap<>(good);
                    String closed = plant.from().replace("<", "</");
                    String mutated = good.get(plant.part()).replace(plant.from(), plant.to());
                    assertThat(mutated).isNotEqualTo(good.get(plant.part()));
                    bad.put(plant.part(), plant.from().matches("<\\S+>")
                            ? mutated.replace(closed, plant.to().replace("<", "</"))
                            : mutated);
                    assertThat(SCHEMA.errors(bad)).isNotEmpty().allMatch(error -> error.startsWith(plant.part()));
                }));
    }
}
