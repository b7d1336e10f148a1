namespace Distribution.Service.Demo;

/// <summary>What a person may change of the demo.</summary>
/// <param name="DataFolder">Folder that it works in; null for a new one under the temporary folder.</param>
/// <param name="Relay">Relay; null for <c>pickup:</c> in the data folder.</param>
/// <param name="Database">PostgreSQL connection string; null for SQLite in the data folder.</param>
/// <param name="LiftIn">How long after the arming the embargo lifts.</param>
/// <param name="Subscribers">Generated subscribers beside those of the seeds.</param>
/// <param name="Exit">End when nothing is due, instead of keeping the newsroom open.</param>
internal sealed record DemoOptions(string? DataFolder, string? Relay, string? Database, TimeSpan LiftIn, int Subscribers, bool Exit);
