namespace Distribution.Translation;

/// <summary>Which part of a release a passage is; parts of one kind are missed under one name.</summary>
internal enum Place
{
    Title,
    Subtitle,
    Paragraph,
    Subhead,
    ListItem,
    Boilerplate,
    Note,
}
