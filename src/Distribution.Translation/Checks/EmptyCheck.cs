using Distribution.Texts;

namespace Distribution.Translation.Checks;

/// <summary>A version that tells no story.</summary>
internal static class EmptyCheck
{
    public static Finding? Of(ReleaseText version) => version.Body.Count == 0 ? Finding.Error("version-empty") : null;
}
