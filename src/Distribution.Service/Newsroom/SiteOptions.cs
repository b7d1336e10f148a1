using System.ComponentModel.DataAnnotations;
using Distribution.Texts;

namespace Distribution.Service.Newsroom;

/// <summary>The public side: <c>Site:*</c>.</summary>
internal sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>Address under which readers reach the pages; every link in a mail begins with it. No default.</summary>
    [Required]
    public Uri? PublicUrl { get; set; }

    /// <summary>Name of the office, in From lines and over the newsroom. Default: <c>Press Office</c>.</summary>
    [Required]
    public string OfficeName { get; set; } = "Press Office";

    /// <summary>Address of the office, in From lines. Default: <c>press@</c> and the host of <see cref="PublicUrl"/>.</summary>
    public string? OfficeEmail { get; set; }

    /// <summary>Languages of the newsroom's own pages, in the order of its menu. Default: the six official languages of the United Nations.</summary>
    public IList<string> Languages { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Languages.Where(l => !LanguageTag.TryParse(l, out _)).Select(l => new ValidationResult($"\"{l}\" is no language tag", [nameof(Languages)]));

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of the proxies before the pages, whose X-Forwarded-For and -Proto count. Default: none.</summary>
    public IList<string> TrustedProxies { get; } = [];
}
