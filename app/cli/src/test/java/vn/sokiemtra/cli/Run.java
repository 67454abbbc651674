package vn.sokiemtra.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.database.Surroundings;

/** One command run in this process: exit code and both streams. */
record Run(int exit, String out, String err) {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-22T02:41:00Z"));

    static Run in(Path folder, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new Cli(new Program(surroundings(folder), folder), new PrintWriter(out), new PrintWriter(err))
                .run(args);
        return new Run(exit, out.toString(), err.toString());
    }

    /** This machine as the tests want it: its mark lies in the test's folder. */
    static Surroundings surroundings(Path folder) {
        return Surroundings.ofThisMachine(CLOCK).withMachineFile(folder.resolve("machine"));
    }

    /** The one JSON document on the output; fails where there is anything else. */
    JsonNode json() {
        try {
            return JsonMapper.builder()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build()
                    .readTree(out);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError("no JSON document: " + out + err, wrong);
        }
    }
}
