namespace Distribution.Service.Tests.Cli;

/// <summary>How a call of the command line ended.</summary>
internal sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>Asserts a refusal: nothing said on stdout, a sentence with its code on stderr, no stack trace.</summary>
    public void Refused(int code, string finding, params string[] words)
    {
        Assert.Equal(code, Code);
        Assert.Contains($"[{finding}]", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        var sentence = Error.Split('\n').First(l => l.Contains($"[{finding}]", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\{[A-Za-z]+\}", sentence); // an argument that the finding does not bring
        Assert.DoesNotContain($": {finding} ", sentence, StringComparison.Ordinal); // a code without its sentence
        foreach (var word in words)
        {
            Assert.Contains(word, Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Asserts an import that left rows out: the sentence with its code on stderr.</summary>
    public void RefusedRows(string sentence, string finding)
    {
        Assert.Equal(1, Code);
        Assert.Contains(Error.Split('\n'), l => l.Contains(sentence, StringComparison.Ordinal) && l.EndsWith($"[{finding}]", StringComparison.Ordinal));
    }

    public Outcome Done()
    {
        Assert.True(Code == 0, $"exit {Code}\n{Output}\n{Error}");
        return this;
    }
}
