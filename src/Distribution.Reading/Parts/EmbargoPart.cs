using Distribution.Texts;

namespace Distribution.Reading.Parts;

internal static class EmbargoPart
{
    public static int? Find(Manuscript manuscript) => manuscript.Count < 0 ? 0 : null;

    public static EmbargoLine? Read(Manuscript manuscript, int? at, DatePart? date, Dateline? dateline) => null;
}
