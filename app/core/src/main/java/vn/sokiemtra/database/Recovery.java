package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an unclean end left in the journal: the state in which the file last came to rest, and what was promised after.
 *
 * @param rest null after a clean close
 */
record Recovery(Journal.@Nullable Rest rest, List<Journal.Edit> edits, Map<String, String> drafts) {

    static Recovery of(List<Journal.Entry> entries) {
        Journal.Rest rest = null;
        List<Journal.Edit> edits = new ArrayList<>();
        Map<String, String> drafts = new LinkedHashMap<>();
        for (Journal.Entry entry : entries) {
            switch (entry) {
                case Journal.Rest state -> {
                    rest = state; // it holds every edit before
                    edits.clear();
                }
                case Journal.Closed _ -> {
                    rest = null;
                    edits.clear();
                }
                case Journal.Edit edit -> edits.add(edit);
                case Journal.Draft draft -> Drafts.apply(drafts, draft);
            }
        }
        return new Recovery(rest, edits, drafts);
    }

    /** Cuts off what was written since and never promised, and puts the header back. */
    void restore(DataPaths paths, Disk disk) throws IOException {
        if (rest == null) {
            return;
        }
        try (DiskFile file = disk.open(paths.file())) {
            if (file.size() < rest.length()) {
                throw new IOException("shorter than when it came to rest");
            }
            file.truncate(rest.length());
            file.write(ByteBuffer.wrap(rest.head()), 0);
            file.sync();
        }
    }
}
