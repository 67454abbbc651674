package vn.sokiemtra.checklist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads data files strictly: an unknown field, a field twice or a missing one is refused, naming file and place. */
public final class Definitions {

    private static final Texts TEXTS = Texts.beside(Definitions.class);

    private final JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY,
                    JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new IsoDate()).addSerializer(LocalDate.class,
                    ToStringSerializer.instance))
            .build();

    /**
     * @param name the file as the message calls it
     * @throws Problem {@code SKT-DEFINITION-UNREADABLE}
     */
    public <T> T read(InputStream file, String name, Class<T> type) {
        try (file) {
            return mapper.readValue(file, type);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Problem(e, TEXTS, "SKT-DEFINITION-UNREADABLE", name, line + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Problem(e, TEXTS, "SKT-DEFINITION-UNREADABLE", name, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same from a text.
     *
     * @throws Problem {@code SKT-DEFINITION-UNREADABLE}
     */
    public <T> T read(String json, String name, Class<T> type) {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), name, type);
    }

    /** A definition as a person can read and edit it; what is null or empty is left out. */
    public String write(Object definition) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(definition).replace("\r\n", "\n");
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** Refuses a data file that contradicts itself. */
    public static Problem wrong(String name, String what) {
        return new Problem(TEXTS, "SKT-DEFINITION-WRONG", name, what);
    }

    private static final class IsoDate extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        IsoDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeParseException noDate) {
                throw new InvalidFormatException(parser, noDate.getMessage(), parser.getText(), LocalDate.class);
            }
        }
    }
}
