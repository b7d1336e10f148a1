using System.Text;

namespace Distribution.Service.Tests.Stores;

/// <summary>A short invented release in the languages that the tests send.</summary>
internal static class ReleaseTexts
{
    public static byte[] Source(string quay = "Lindenau", string metres = "120") => Encoding.UTF8.GetBytes($"""
        The harbour of {quay} opens a new quay

        Vienna, 10 December 2026 - The harbour office of {quay} opens a new quay of {metres} metres for the fishing boats of the town today.

        The new quay was built in 14 months, and the fishermen of the town have helped to plan it from the beginning.

        For further information, please contact:
        Anna Muster
        Spokesperson
        Email: anna.muster@example.org
        """);

    public static byte[] Version(string language) => Encoding.UTF8.GetBytes(language switch
    {
        "fr" => """
            Le port de Lindenau ouvre un nouveau quai

            Vienne, 10 décembre 2026 - Le bureau du port de Lindenau ouvre aujourd'hui un nouveau quai de 120 mètres pour les bateaux de pêche de la ville.

            Le nouveau quai a été construit en 14 mois, et les pêcheurs de la ville ont aidé à le planifier dès le début.

            Pour de plus amples informations, veuillez contacter :
            Anna Muster
            Porte-parole
            Courriel : anna.muster@example.org
            """,
        "es" => """
            El puerto de Lindenau inaugura un nuevo muelle

            Viena, 10 de diciembre de 2026 - La oficina del puerto de Lindenau inaugura hoy un nuevo muelle de 120 metros para los barcos de pesca de la ciudad.

            El nuevo muelle se construyó en 14 meses, y los pescadores de la ciudad ayudaron a planificarlo desde el principio.

            Para más información, póngase en contacto con:
            Anna Muster
            Portavoz
            Correo electrónico: anna.muster@example.org
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No text in this language."),
    });
}
