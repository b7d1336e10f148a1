using Distribution.Messages.Templates;
using Distribution.Messages.Times;
using Distribution.Messages.Writing;
using Distribution.Texts;
using Fluid.Values;

namespace Distribution.Messages.Composition;

/// <summary>What the layouts and words of a release mail may name; <c>templates/mail/README.md</c> lists it for who edits them.</summary>
internal sealed class ReleaseValues
{
    private readonly ReleaseMail mail;
    private readonly Wording wording;
    private readonly Fields said;

    /// <summary>Values of a mail in a wording.</summary>
    public ReleaseValues(ReleaseMail mail, Wording wording)
    {
        (this.mail, this.wording) = (mail, wording);
        said = new Fields
        {
            ["office"] = Value(mail.Office.Name),
            ["list"] = Value(mail.List.Title),
            ["reader"] = Value(OneLine.Of(mail.Reader.Name) is { Length: > 0 } name ? name : mail.Reader.Email),
            ["outlet"] = Value(mail.Reader.Outlet),
            ["reader_email"] = Value(mail.Reader.Email),
            ["title"] = Value(Headline.Of(mail.Text)),
            ["symbol"] = Value(Symbol),
            ["dateline"] = Value(mail.Text.Dateline?.Raw),
            ["lift"] = Said(Lift(mail.Embargo?.Zone)?.Short),
            ["moment"] = Said(Moment(Lift(mail.Embargo?.Zone))),
            ["moment_reader"] = Said(Moment(Lift(mail.Reader.Zone))),
        };
    }

    private bool IsRightToLeft => wording.Profile.IsRightToLeft;

    private string? Symbol => mail.Symbol ?? mail.Text.Symbol?.Text;

    /// <summary>The subject, without line ends.</summary>
    public string Subject
    {
        get
        {
            var subject = wording.Say(mail.Embargo is null ? Spoken.SubjectRelease : Spoken.SubjectAdvance, said);
            return mail.Kind is MailKind.Proof ? wording.Say(Spoken.SubjectProof, new Fields { ["subject"] = Said(subject) }) : subject;
        }
    }

    /// <summary>What the calendar entry of the lift is called; plain.</summary>
    public string CalendarSummary => wording.Say(Spoken.CalendarSummary, said);

    /// <summary>All fields of a layout.</summary>
    public Fields For(Medium medium)
    {
        var text = new TextFields(mail.Text, medium);
        return new Fields
        {
            ["words"] = new DictionaryValue(new SpokenWords(wording, said, medium)),
            ["frame"] = LanguageFields.Of(wording.Language, IsRightToLeft),
            ["text"] = LanguageFields.Of(mail.Text.Language, text.IsRightToLeft),
            ["advance"] = BooleanValue.Create(mail.Kind is MailKind.Advance),
            ["proof"] = BooleanValue.Create(mail.Kind is MailKind.Proof),
            ["embargo"] = BooleanValue.Create(mail.Embargo is not null),
            ["fallback"] = BooleanValue.Create(mail.IsFallback),
            ["headline"] = new StringValue(Headline.Of(mail.Text)), // plain: the title of a page holds no elements
            ["symbol"] = text.Line(Symbol),
            ["kicker"] = text.Line(mail.Text.Kicker?.Text),
            ["title"] = text.Line(mail.Text.Title?.Text),
            ["subtitle"] = text.Line(mail.Text.Subtitle?.Text),
            ["date"] = text.Line(mail.Text.Date?.Raw),
            ["dateline"] = text.Line(mail.Text.Dateline?.Raw),
            ["dateline_in_text"] = BooleanValue.Create(mail.Text.Dateline is not null && mail.Text.Body is [{ Kind: BlockKind.Paragraph }, ..]),
            ["sections"] = new ArrayValue([
                text.Section("body", mail.Text.Body),
                text.Section("boilerplate", mail.Text.Boilerplate),
                text.Section("notes", mail.Text.Notes),
            ]),
            ["end_mark"] = text.Line(mail.Text.EndMark?.Text),
            ["contacts"] = text.Contacts(mail.Text.Contacts, PhoneLabel),
            ["page"] = mail.Page is null ? AbsentValue.Instance : new StringValue(Links.Ascii(mail.Page)),
            ["goodbye"] = new StringValue(Links.Ascii(mail.Goodbye)),
        };

        FluidValue PhoneLabel(PhoneKind kind) => medium.Line(wording.Say(
            kind switch { PhoneKind.Mobile => Spoken.Mobile, PhoneKind.Fax => Spoken.Fax, _ => Spoken.Phone }, said));
    }

    private Clock? Lift(TimeZoneInfo? zone) => mail.Embargo is { } embargo && zone is not null ? new Clock(embargo.LiftsAt, zone, wording.Profile) : null;

    private string? Moment(Clock? clock) => clock is null ? null : Moments.Say(clock, wording);

    private FluidValue Value(string? foreign) => Said(Bidi.Inline(OneLine.Of(foreign), IsRightToLeft));

    private static FluidValue Said(string? line) => Medium.Text.Line(line);
}
