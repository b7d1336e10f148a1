using Distribution.Service.Secrets;
using Distribution.Texts;
using Microsoft.Extensions.Options;

namespace Distribution.Service.Newsroom;

/// <summary>Addresses of our pages, as they stand in mails.</summary>
internal sealed class Links(IOptions<SiteOptions> site, Tokens tokens)
{
    public Uri Task(long taskId) => At($"task/{tokens.Make(TokenPurpose.Task, taskId)}");

    public Uri Goodbye(long deliveryId) => At($"goodbye/{tokens.Make(TokenPurpose.Goodbye, deliveryId)}");

    public Uri Edition(LanguageTag language, string slug) => At($"{language}/{Uri.EscapeDataString(slug)}");

    private Uri At(string path) => new($"{site.Value.PublicUrl!.ToString().TrimEnd('/')}/{path}");
}
