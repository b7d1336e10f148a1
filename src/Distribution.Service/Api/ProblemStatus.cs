using System.Collections.Frozen;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>Which status of HTTP a refusal has.</summary>
internal static class ProblemStatus
{
    private static readonly FrozenDictionary<string, int> Known = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["key-missing"] = StatusCodes.Status401Unauthorized,
        ["role-missing"] = StatusCodes.Status403Forbidden,
        ["operation-unknown"] = StatusCodes.Status404NotFound,
        ["release-unknown"] = StatusCodes.Status404NotFound,
        ["edition-unknown"] = StatusCodes.Status404NotFound,
        ["mailing-unknown"] = StatusCodes.Status404NotFound,
        ["delivery-unknown"] = StatusCodes.Status404NotFound,
        ["subscriber-unknown"] = StatusCodes.Status404NotFound,
        ["embargo-occurs-twice"] = StatusCodes.Status409Conflict,
        ["too-late"] = StatusCodes.Status409Conflict,
        ["embargo-undecided"] = StatusCodes.Status409Conflict,
        ["release-state"] = StatusCodes.Status409Conflict,
        ["edition-state"] = StatusCodes.Status409Conflict,
        ["source-not-sealed"] = StatusCodes.Status409Conflict,
        ["task-exists"] = StatusCodes.Status409Conflict,
        ["task-missing"] = StatusCodes.Status409Conflict,
        ["task-cancelled"] = StatusCodes.Status409Conflict,
        ["mailing-state"] = StatusCodes.Status409Conflict,
        ["delivery-not-uncertain"] = StatusCodes.Status409Conflict,
        ["list-exists"] = StatusCodes.Status409Conflict,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>409 for a state and for warnings that wait to be confirmed, 404 for what is not there, 403 for a missing role; otherwise 422.</summary>
    public static int Of(IReadOnlyList<Finding> findings) =>
        Known.TryGetValue(findings[0].Code, out var status) ? status : AreToConfirm(findings) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

    /// <summary>Whether a person may go on by confirming the codes.</summary>
    public static bool AreToConfirm(IReadOnlyList<Finding> findings) => findings.All(f => f.Severity == Severity.Warning);
}
