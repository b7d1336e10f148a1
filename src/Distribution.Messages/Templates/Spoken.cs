namespace Distribution.Messages.Templates;

/// <summary>The words that composition itself says; the others are said by the layouts.</summary>
internal static class Spoken
{
    public const string SubjectRelease = "subjectRelease";
    public const string SubjectAdvance = "subjectAdvance";
    public const string SubjectProof = "subjectProof";
    public const string SubjectTask = "subjectTask";
    public const string SubjectReminder = "subjectReminder";
    public const string TaskTitle = "taskTitle";
    public const string Moment = "moment";
    public const string CalendarSummary = "calendarSummary";
    public const string Phone = "phone";
    public const string Mobile = "mobile";
    public const string Fax = "fax";

    /// <summary>Before the tag of a language: its name. One that is missing is named in itself.</summary>
    public const string LanguagePrefix = "language.";

    /// <summary>All that every language must have.</summary>
    public static readonly IReadOnlyList<string> All =
        [SubjectRelease, SubjectAdvance, SubjectProof, SubjectTask, SubjectReminder, TaskTitle, Moment, CalendarSummary, Phone, Mobile, Fax];
}
