package vn.sokiemtra.desktop.testing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import vn.sokiemtra.desktop.dialog.Dialogs;

/** Dialogs answered beforehand; what was asked for, copied and opened is kept. */
public final class FakeDialogs implements Dialogs {

    public final Deque<Path> files = new ArrayDeque<>();

    public final Deque<Path> folders = new ArrayDeque<>();

    public final List<String> asked = new ArrayList<>();

    public final List<String> copied = new ArrayList<>();

    public final List<Path> opened = new ArrayList<>();

    public boolean confirms = true;

    public char[] passphrase;

    /** Given one after another before {@link #passphrase}. */
    public final Deque<char[]> passphrases = new ArrayDeque<>();

    @Override
    public Optional<Path> openFile(FileRequest request) {
        asked.add(request.title());
        return Optional.ofNullable(files.poll());
    }

    @Override
    public List<Path> openFiles(FileRequest request) {
        asked.add(request.title());
        List<Path> all = List.copyOf(files);
        files.clear();
        return all;
    }

    @Override
    public Optional<Path> saveFile(FileRequest request) {
        asked.add(request.title());
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path folder) {
        asked.add(title);
        return Optional.ofNullable(folders.poll());
    }

    @Override
    public Optional<char[]> passphrase(String sentence) {
        asked.add(sentence);
        char[] next = passphrases.isEmpty() ? passphrase : passphrases.poll();
        return Optional.ofNullable(next).map(char[]::clone); // the caller wipes it
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        asked.add(title);
        return confirms;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void openOutside(Path file) {
        opened.add(file);
    }
}
