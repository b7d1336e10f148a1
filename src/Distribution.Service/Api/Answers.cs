using Distribution.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Distribution.Service.Api;

/// <summary>Says in HTTP what a desk answered: the noun, or problem details (RFC 9457) whose type is the finding's code.</summary>
internal sealed class Answers(FindingTexts sentences)
{
    /// <summary>Types of problems: names, not addresses.</summary>
    public const string TypePrefix = "urn:distribution:finding:";

    /// <summary>The noun as the API shows it, or the refusal.</summary>
    public IResult Of<T>(Answer<T> answer, Func<T, IReadOnlyList<FindingDetails>, IResult> show)
        where T : class => answer.Refused ? Refuse(answer.Findings) : show(answer.Value, Say(answer.Findings));

    /// <summary>The same where showing the noun asks the database.</summary>
    public async Task<IResult> OfAsync<T>(Answer<T> answer, Func<T, IReadOnlyList<FindingDetails>, Task<IResult>> show)
        where T : class => answer.Refused ? Refuse(answer.Findings) : await show(answer.Value, Say(answer.Findings));

    public IResult Refuse(Finding finding) => Refuse([finding]);

    /// <summary>A refusal; warnings that wait for a confirmation name the codes to confirm.</summary>
    /// <param name="findings">Why, one at least; the first gives type and status.</param>
    /// <param name="status">A status that the first does not tell.</param>
    /// <param name="more">Further members of the body.</param>
    public IResult Refuse(IReadOnlyList<Finding> findings, int? status = null, params ReadOnlySpan<(string Name, object Value)> more)
    {
        var said = Say(findings);
        var problem = new ProblemDetails
        {
            Type = TypePrefix + findings[0].Code,
            Title = Title(findings[0].Code),
            Detail = string.Join(' ', said.Select(s => s.Message)),
            Status = status ?? ProblemStatus.Of(findings),
            Extensions = { ["findings"] = said },
        };
        if (ProblemStatus.AreToConfirm(findings))
        {
            problem.Extensions["confirm"] = findings.Select(f => f.Code).Distinct(StringComparer.Ordinal).ToList();
        }

        foreach (var (name, value) in more)
        {
            problem.Extensions[name] = value;
        }

        return Results.Json(problem, contentType: "application/problem+json", statusCode: problem.Status);
    }

    public IReadOnlyList<FindingDetails> Say(IEnumerable<Finding> findings) =>
        [.. findings.Select(f => new FindingDetails(f.Code, f.Severity, sentences.Say(f), f.Arguments, f.Span))];

    // The same for every occurrence of a type (RFC 9457 §3.1.3).
    private static string Title(string code) => $"{char.ToUpperInvariant(code[0])}{code[1..].Replace('-', ' ')}";
}
