package vn.sokiemtra.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;
import vn.sokiemtra.text.Problem;

class OutlinesTest {

    private static final String FORM = """
                                       {"code":"B1","number":"01","title":"T","growing":true,"total":false,"signers":[],"columns":[
                                       {"col":1,"title":"a","type":"INTEGER","width":1},{"col":2,"title":"b","type":"INTEGER","formula":"(1)+1","width":1}]}""";

    private final OutlineDefinition outline = new Outlines().find("thach-thanh-2020");

    @Test
    void theOutlineOfThachThanhHas38DataItems() {
        assertThat(outline.leaves()).hasSize(38);
        assertThat(leavesUnder("I.")).isEqualTo(15);
        assertThat(leavesUnder("II.")).isEqualTo(19);
        assertThat(outline.leaves()).extracting(ItemDefinition::code).contains("I.1.b1", "I.1.b2", "I.3.a", "I.3.b",
                "I.2.đ", "II.1.d3", "II.1.d6", "II.4.c1", "II.4.c2", "II.4.đ", "III.2", "V", "VI");
    }

    @Test
    void itsFiveFormsHaveTheColumnsOfTheSource() {
        assertThat(outline.forms()).extracting(form -> form.number() + ":" + form.columns().size()).containsExactly(
                "01:9", "02:6", "03:16", "04:12", "05:7");
        assertThat(outline.forms()).filteredOn(form -> form.total()).extracting(form -> form.code()).containsExactly(
                "B4");
    }

    @Test
    void everyLeafHasRoomForTheUnitsOwnWords() {
        assertThat(outline.leaves()).allSatisfy(leaf -> assertThat(leaf.parts()).anyMatch(part -> part
                .type() == PartType.NARRATIVE));
    }

    @Test
    void anUnknownOutlineIsRefused() {
        assertThatThrownBy(() -> new Outlines().find("../thach-thanh-2020")).isInstanceOf(Problem.class)
                .satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo("SKT-OUTLINE-UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"x\",\"title\":\"T\",\"subject\":\"S\",\"colour\":1}",
            "{\"id\":\"x\",\"id\":\"x\",\"title\":\"T\",\"subject\":\"S\"}", "{\"id\":\"x\",\"subject\":\"S\"}",
            "{} {}", ""})
    void aFileWithAnUnknownADoubleOrAMissingFieldIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Problem.class).satisfies(problem -> assertThat(
                ((Problem) problem).code()).isEqualTo("SKT-DEFINITION-UNREADABLE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"code\":\"I\",\"parts\":[{\"code\":\"a\",\"type\":\"NUMBER\",\"label\":\"L\",\"cell\":\"B9[1].1\"}]}|B9[1].1",
            "{\"code\":\"I\",\"parts\":[{\"code\":\"a\",\"type\":\"NUMBER\",\"label\":\"L\",\"cell\":\"B1[*].1\"}]}|B1[*].1",
            "{\"code\":\"I\",\"parts\":[{\"code\":\"a\",\"type\":\"NUMBER\",\"label\":\"L\",\"cell\":\"B1[1].3\"}]}|B1[1].3",
            "{\"code\":\"I\",\"parts\":[{\"code\":\"a\",\"type\":\"TABLE\",\"label\":\"L\"}]}|I a",
            "{\"code\":\"I\",\"parts\":[{\"code\":\"a\",\"type\":\"CHOICE\",\"label\":\"L\"}]}|I a",
            "{\"code\":\"I\",\"parts\":[{\"code\":\"a\",\"type\":\"NUMBER\",\"label\":\"L\"},{\"code\":\"a\",\"type\":\"NUMBER\",\"label\":\"L\"}]}|I a",
            "{\"code\":\"I\"}|I"})
    void anOutlineThatContradictsItselfIsRefused(String item, String named) {
        String full = item.replace("{\"code\":\"I\"",
                "{\"code\":\"I\",\"label\":\"I.\",\"content\":\"C\",\"shortTitle\":\"S\",\"section\":\"ANSWERS\"");
        OutlineDefinition wrong = read("{\"id\":\"x\",\"title\":\"T\",\"subject\":\"S\",\"forms\":[" + FORM
                + "],\"items\":[" + full + "]}");
        assertThatThrownBy(() -> Outlines.check(wrong)).isInstanceOf(Problem.class).hasMessageContaining(named);
    }

    @Test
    void aFormulaMustNameColumnsThatAreThere() {
        OutlineDefinition wrong = read("{\"id\":\"x\",\"title\":\"T\",\"subject\":\"S\",\"forms\":[" + FORM.replace(
                "(1)+1", "(7)+1") + "]}");
        assertThatThrownBy(() -> Outlines.check(wrong)).hasMessageContaining("(7)+1");
    }

    private long leavesUnder(String prefix) {
        return outline.leaves().stream().filter(leaf -> leaf.code().startsWith(prefix)).count();
    }

    private static OutlineDefinition read(String json) {
        return new Definitions().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x",
                OutlineDefinition.class);
    }

    @Test
    void cellReferencesReadFromText() {
        assertThat(CellRef.quotedIn("có {B4[3].12} trường hợp, {B4[*].8} hồ sơ, {khác}")).isEqualTo(List.of(
                new CellRef("B4", "3", 12), new CellRef("B4", "*", 8)));
        assertThat(CellRef.parseAll("B3[1].7/B3[1].6")).hasSize(2);
        assertThat(CellRef.parseAll("B3[1].7/x")).isEmpty();
    }
}
