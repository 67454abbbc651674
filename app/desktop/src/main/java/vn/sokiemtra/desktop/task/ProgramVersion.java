package vn.sokiemtra.desktop.task;

/**
 * Which program runs where; nothing in it says who.
 *
 * @param number as of the build, {@code ?} when it runs from bare classes
 */
public record ProgramVersion(String number, String java, String system) {

    public static ProgramVersion ofThis() {
        String built = ProgramVersion.class.getPackage().getImplementationVersion();
        return new ProgramVersion(built == null ? "?" : built, System.getProperty("java.version", ""),
                System.getProperty(
                        "os.name", "") + ' ' + System.getProperty("os.version", "") + ' '
                        + System.getProperty("os.arch", ""));
    }

    /** One line, for the log and for what is copied beside an error. */
    public String line() {
        return "sokiemtra " + number + ", Java " + java + ", " + system;
    }
}
