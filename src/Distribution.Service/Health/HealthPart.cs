namespace Distribution.Service.Health;

/// <summary>How one part is that the process stands on.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Verdict"><c>ok</c>, <c>warning</c>, or <c>fault</c>: not ready.</param>
/// <param name="Sentence">What a person should know; no secret and no address of a reader.</param>
internal sealed record HealthPart(string Part, string Verdict, string Sentence)
{
    public const string Ok = "ok";
    public const string Warning = "warning";
    public const string Fault = "fault";
}
