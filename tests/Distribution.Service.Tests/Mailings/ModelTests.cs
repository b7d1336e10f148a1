using CsCheck;

namespace Distribution.Service.Tests.Mailings;

/// <summary>Random lives of a mailing: after every step the tables say what the reference model says.</summary>
public sealed class ModelTests
{
    private const int Lives = 30;

    /// <summary>Steps by how often they happen.</summary>
    private static readonly (int Weight, ModelStep Step)[] Weights =
    [
        (30, ModelStep.Take), (70, ModelStep.Attempt), (50, ModelStep.Result), (12, ModelStep.GiveBack), (18, ModelStep.LeaseEnds), (22, ModelStep.Expire), (5, ModelStep.Renew),
        (14, ModelStep.Resend), (4, ModelStep.Resolve), (14, ModelStep.KeepGoing), (6, ModelStep.TimePasses), (6, ModelStep.Finish), (1, ModelStep.Arm), (3, ModelStep.Open),
        (10, ModelStep.Pause), (10, ModelStep.Hold), (1, ModelStep.Cancel), (1, ModelStep.Unseal), (10, ModelStep.Seal), (2, ModelStep.Unsubscribe), (2, ModelStep.Suppress),
    ];

    private static readonly Gen<(ModelStep Step, int Choice)> Any =
        Gen.Select(Gen.Frequency([.. Weights.Select(w => (w.Weight, (IGen<ModelStep>)Gen.Const(w.Step)))]), Gen.Int[0, 1000]);

    /// <summary>Something, arming, something, opening, and then everything that comes: a life that waits for chance to arm it does nothing.</summary>
    private static readonly Gen<(ModelStep Step, int Choice)[]> Life = Gen.Select(Any.Array[0, 3], Any.Array[0, 3], Any.Array[60, 120]).Select((first, then, rest) =>
        ((ModelStep, int)[])[.. first, (ModelStep.Arm, 0), .. then, (ModelStep.Open, 0), .. rest]);

    [Fact]
    public async Task Mailing_AnyStepsInAnyOrder_DoesWhatTheModelDoes()
    {
        var (steps, sent, ends) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        await Life.SampleAsync(
            async life =>
            {
                await using var run = await ModelRun.BeginAsync();
                foreach (var (step, choice) in life)
                {
                    await run.DoAsync(step, choice);
                    await run.AssertAgreesAsync();
                }

                await run.EndAsync();
                (steps, sent) = (steps + life.Length, sent + run.Granted);
                ends[run.State] = ends.GetValueOrDefault(run.State) + 1;
            },
            iter: Lives,
            threads: 1,
            print: life => string.Join(' ', life.Select(l => $"{l.Step}:{l.Choice}")));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Lives} lives, {steps} steps, {sent} attempts granted; at their ends {string.Join(", ", ends.Select(e => $"{e.Value} {e.Key}"))}");
        Assert.True(sent > 3 * Lives, "the lives did hardly anything");
    }
}
