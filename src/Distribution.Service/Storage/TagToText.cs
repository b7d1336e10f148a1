using Distribution.Texts;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Distribution.Service.Storage;

/// <summary>Language tags are stored as their text.</summary>
internal sealed class TagToText() : ValueConverter<LanguageTag, string>(tag => tag.ToString(), text => LanguageTag.Parse(text));
