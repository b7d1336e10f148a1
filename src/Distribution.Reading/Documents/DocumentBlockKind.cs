namespace Distribution.Reading.Documents;

/// <summary>What a block is by its form alone.</summary>
internal enum DocumentBlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Table,
    Preformatted,
}
