package vn.sokiemtra.cli;

import picocli.CommandLine;

/** The tree of all commands there are. */
final class Commands {

    private Commands() {
    }

    static CommandLine tree(Program program) {
        CommandLine root = new CommandLine(new Group()).setCommandName("sokiemtra");
        root.addSubcommand("demo", new DemoCommand(program));
        root.addSubcommand("new", new NewCommand(program));
        root.addSubcommand("regime", group().addSubcommand("list", new RegimeCommands.ListAll(program))
                .addSubcommand("show", new RegimeCommands.Show(program))
                .addSubcommand("save", new PlanCommands.SaveRegime(program))
                .addSubcommand("copy", new RegimeCommands.Copy(program))
                .addSubcommand("window", new PlanCommands.Window(program)));
        root.addSubcommand("unit", group().addSubcommand("list", new UnitListCommand(program))
                .addSubcommand("add", new PlanCommands.AddUnitList(program))
                .addSubcommand("schedule", new PlanCommands.Schedule(program))
                .addSubcommand("date", new PlanCommands.RecordDay(program))
                .addSubcommand("coverage", new PlanCommands.Coverage(program))
                .addSubcommand("report", new PlanCommands.UnitReport(program))
                .addSubcommand("state", new CourseCommands.State(program))
                .addSubcommand("halt", new CourseCommands.Stop(program))
                .addSubcommand("resume", new CourseCommands.Resume(program))
                .addSubcommand("merge", new CourseCommands.Merge(program))
                .addSubcommand("history", new CourseCommands.History(program)));
        root.addSubcommand("surprise", group().addSubcommand("list", new SurpriseCommands.ListAll(program))
                .addSubcommand("plan", new SurpriseCommands.Intend(program))
                .addSubcommand("begin", new SurpriseCommands.Begin(program)));
        root.addSubcommand("team", group().addSubcommand("list", new TeamCommands.ListAll(program))
                .addSubcommand("add", new TeamCommands.Found(program))
                .addSubcommand("member", new TeamCommands.Member(program)));
        root.addSubcommand("answer", group().addSubcommand("set", new AnswerCommands.SetValue(program))
                .addSubcommand("verdict", new AnswerCommands.Judge(program))
                .addSubcommand("show", new AnswerShowCommand(program)));
        root.addSubcommand("table", group().addSubcommand("set", new TableSetCommand(program)));
        root.addSubcommand("finding", group().addSubcommand("add", new FindingAddCommand(program)));
        root.addSubcommand("evidence", group().addSubcommand("add", new EvidenceAddCommand(program)));
        root.addSubcommand("conflicts", group().addSubcommand("list", new ConflictCommands.ListAll(program))
                .addSubcommand("resolve", new ConflictCommands.Resolve(program)));
        root.addSubcommand("outline", group().addSubcommand("import", new OutlineImportCommand(program)));
        root.addSubcommand("report", group().addSubcommand("template", new ReportCommands.Template(program))
                .addSubcommand("import", new ReportCommands.Import(program)));
        root.addSubcommand("rules", group().addSubcommand("check", new RulesCheckCommand(program)));
        root.addSubcommand("search", new SearchCommand(program));
        root.addSubcommand("archive", new ArchiveCommand(program));
        root.addSubcommand("document", group().addSubcommand("export", new DocumentExportCommand(program))
                .addSubcommand("gates", new DocumentCommands.Gates(program))
                .addSubcommand("freeze", new DocumentCommands.Freeze(program))
                .addSubcommand("issue", new DocumentCommands.Issue(program, false))
                .addSubcommand("deliver", new DocumentCommands.Deliver(program))
                .addSubcommand("supersede", new DocumentCommands.Issue(program, true))
                .addSubcommand("scan", new DocumentPaperCommands.Scan(program))
                .addSubcommand("list", new DocumentPaperCommands.ListAll(program))
                .addSubcommand("history", new DocumentPaperCommands.History(program))
                .addSubcommand("setting", new DocumentSettingCommands.Choose(program))
                .addSubcommand("settings", new DocumentSettingCommands.ListAll(program)));
        root.addSubcommand("deadline", new CommandLine(new DeadlineCommand(program)).addSubcommand("list",
                new DeadlineListCommand(program)));
        root.addSubcommand("calendar", group().addSubcommand("list", new CalendarCommands.ListAll(program))
                .addSubcommand("set", new CalendarCommands.Enter(program))
                .addSubcommand("remove", new CalendarCommands.Remove(program)));
        root.addSubcommand("bundle", group().addSubcommand("export", new BundleCommands.Export(program))
                .addSubcommand("inspect", new BundleCommands.Look(program, false))
                .addSubcommand("verify", new BundleCommands.Look(program, true))
                .addSubcommand("import", new BundleCommands.Import(program)));
        root.addSubcommand("machine", group().addSubcommand("list", new MachineCommands.ListAll(program))
                .addSubcommand("trust", new MachineCommands.Decide(program, false))
                .addSubcommand("revoke", new MachineCommands.Decide(program, true))
                .addSubcommand("grant", new MachineCommands.Grant(program)));
        root.addSubcommand("digest", new DigestCommand(program));
        root.addSubcommand("check", new CheckCommand(program));
        root.addSubcommand("backup", new BackupCommand(program));
        root.addSubcommand("restore", new RestoreCommand(program));
        return root;
    }

    private static CommandLine group() {
        return new CommandLine(new Group());
    }
}
