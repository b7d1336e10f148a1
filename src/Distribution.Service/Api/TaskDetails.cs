using Distribution.Service.Tasks;
using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>One language version to make.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Language">Into what.</param>
/// <param name="State">How far it is.</param>
/// <param name="IsOutdated">The source changed after the version was begun.</param>
/// <param name="DueAt">By when.</param>
/// <param name="Translator">Id of who was asked; null while nobody was.</param>
internal sealed record TaskDetails(long Id, LanguageTag Language, TranslationTaskState State, bool IsOutdated, DateTimeOffset DueAt, long? Translator)
{
    public static TaskDetails Of(TranslationTask task) => new(task.Id, task.Language, task.State, task.Outdated, task.DueAt, task.TranslatorId);
}
