namespace Distribution.Service.Tasks;

/// <summary>Where a task is on its way.</summary>
internal enum TranslationTaskState
{
    New,
    InProgress,
    Submitted,
    Approved,
    Cancelled,
}
