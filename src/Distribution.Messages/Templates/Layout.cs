namespace Distribution.Messages.Templates;

/// <summary>The names of the layouts.</summary>
internal static class Layout
{
    public const string ReleaseText = "release.txt.liquid";
    public const string ReleaseHtml = "release.html.liquid";
    public const string TaskText = "task.txt.liquid";
    public const string TaskHtml = "task.html.liquid";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [ReleaseText, ReleaseHtml, TaskText, TaskHtml];
}
