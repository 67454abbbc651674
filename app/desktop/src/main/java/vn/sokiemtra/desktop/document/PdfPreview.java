package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.document.pdf.Placement;
import vn.sokiemtra.text.Texts;

/** The pages of the draft that was just composed. */
final class PdfPreview implements Preview {

    private static final Texts TEXTS = Texts.beside(PdfPreview.class);

    private final Tasks tasks;
    private final PageImages images;
    private final List<PageImages.PageSize> pages = new ArrayList<>();
    private final List<Placement> placements;
    private volatile boolean replaced;

    PdfPreview(Tasks tasks, byte[] pdf, List<Placement> placements) {
        this.tasks = tasks;
        this.images = PageImages.open(pdf);
        this.placements = List.copyOf(placements);
        for (int i = 0; i < images.pages(); i++) {
            pages.add(images.size(i));
        }
    }

    @Override
    public List<PageImages.PageSize> pages() {
        return List.copyOf(pages);
    }

    @Override
    public List<Placement> placements() {
        return placements;
    }

    @Override
    public void draw(int page, double dotsPerInch, Consumer<PageImages.Picture> then) {
        tasks.<PageImages.Picture>read(TEXTS.get("task.preview"), progress -> {
            if (replaced) {
                throw new vn.sokiemtra.desktop.task.Progress.Stopped();
            }
            return images.draw(page, dotsPerInch);
        }, picture -> {
            if (!replaced) {
                then.accept(picture);
            }
        }, failure -> {
            // A page that was replaced while it was drawn is no loss.
            if (!replaced) {
                tasks.problems().show(failure);
            }
        });
    }

    /** Frees the document in the background; a page being drawn is finished first. */
    void replace() {
        replaced = true;
        tasks.<Boolean>read(TEXTS.get("task.preview"), progress -> {
            images.close();
            return true;
        }, done -> {
        }, tasks.problems()::show);
    }
}
