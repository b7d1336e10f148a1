namespace Distribution.Service.Secrets;

/// <summary>What a link is for. A token made for one purpose is worthless for every other.</summary>
internal enum TokenPurpose
{
    /// <summary><c>/task/{token}</c>; the id is the task's.</summary>
    Task,

    /// <summary><c>/goodbye/{token}</c>; the id is the delivery's.</summary>
    Goodbye,
}
