using Distribution.Messages.Templates;
using Distribution.Messages.Times;
using Distribution.Messages.Writing;
using Distribution.Texts.Languages;
using Fluid.Values;

namespace Distribution.Messages.Composition;

/// <summary>What the layouts and words of a task mail may name: nothing of the release.</summary>
internal sealed class TaskValues
{
    private readonly TaskMail mail;
    private readonly Wording wording;
    private readonly Fields said;

    /// <summary>Values of a mail in a wording.</summary>
    public TaskValues(TaskMail mail, Wording wording)
    {
        (this.mail, this.wording) = (mail, wording);
        var due = new Clock(mail.Due, mail.Zone, wording.Profile);
        said = new Fields
        {
            ["office"] = Value(mail.Office.Name),
            ["translator"] = Value(mail.TranslatorName),
            ["version"] = Value(VersionName()),
            ["word_count"] = NumberValue.Create(mail.Words),
            ["due"] = new StringValue(due.Short),
            ["due_moment"] = new StringValue(Moments.Say(due, wording)),
            ["ask_name"] = Value(mail.AskName),
        };
    }

    /// <summary>The subject, without line ends.</summary>
    public string Subject => wording.Say(mail.IsReminder ? Spoken.SubjectReminder : Spoken.SubjectTask, said);

    /// <summary>All fields of a layout.</summary>
    public Fields For(Medium medium) => new()
    {
        ["words"] = new DictionaryValue(new SpokenWords(wording, said, medium)),
        ["frame"] = LanguageFields.Of(wording.Language, wording.Profile.IsRightToLeft),
        ["headline"] = new StringValue(OneLine.Of(wording.Say(Spoken.TaskTitle, said))), // plain: the title of a page holds no elements
        ["reminder"] = BooleanValue.Create(mail.IsReminder),
        ["ask_address"] = new StringValue(OneLine.Of(mail.AskEmail)),
        ["ask_email"] = medium.Line(Bidi.Inline(OneLine.Of(mail.AskEmail), wording.Profile.IsRightToLeft)),
        ["link"] = new StringValue(Links.Ascii(mail.Link)),
    };

    private string VersionName() =>
        wording.Has($"{Spoken.LanguagePrefix}{mail.Version}")
            ? wording.Say($"{Spoken.LanguagePrefix}{mail.Version}", new Fields())
            : LanguageProfiles.Find(mail.Version)?.OwnName ?? mail.Version.ToString();

    private FluidValue Value(string foreign) => Medium.Text.Line(Bidi.Inline(OneLine.Of(foreign), wording.Profile.IsRightToLeft));
}
