using Distribution.Texts;

namespace Distribution.Reading.Tests.Parts;

/// <summary>Contact blocks in the shapes that offices print, with invented people.</summary>
public sealed class ContactTests
{
    private static ReleaseText Read(string contacts, string language = "en", string dateline = "") =>
        Reading.Text($"A title that has enough words for one\n\n{dateline}{Stories.Of(language)}\n\n{Stories.Of(language)}\n\n{contacts}\n");

    [Fact]
    public void Read_LabelledBlock_GivesNameRoleOrganisationAndNumbers()
    {
        var text = Read("For further information and interview requests please contact:\nAda Example\nPublic Information Officer, UNEX Vienna\nTel: (+43-1) 26060-5588\nMobile: (+43-699) 1459-5588\nFax: (+43-1) 26060-5899\nEmail: ada.example[at]example.org", dateline: "VIENNA, 3 March 2027 - ");

        var contact = Assert.Single(text.Contacts);
        Assert.Equal(("Ada Example", "Public Information Officer", "UNEX Vienna"), (contact.Name, contact.Role, contact.Organisation));
        Assert.Equal([PhoneKind.Phone, PhoneKind.Mobile, PhoneKind.Fax], contact.Phones.Select(p => p.Kind));
        Assert.Equal("+431260605588", contact.Phones[0].E164);
        Assert.Equal("(+43-1) 26060-5588", contact.Phones[0].Raw);
        Assert.Equal(["ada.example@example.org"], contact.Emails);
        Assert.Equal(2, text.Body.Count);
    }

    [Fact]
    public void Read_NationalNumber_TakesTheCountryOfTheDateline() =>
        Assert.Equal("+41229176811", Assert.Single(Read("Contact: Ada Example, tel. 022 917 6811", dateline: "GENEVA, 3 March 2027 - ").Contacts).Phones[0].E164);

    [Fact]
    public void Read_TwoPeopleOnOneLine_GivesTwoContacts()
    {
        var contacts = Read("(For more information: Ada Example – Tel.: +32 2 299 63 02; Bela Sample – Tel.: +32 2 296 49 76)").Contacts;

        Assert.Equal(["Ada Example", "Bela Sample"], contacts.Select(c => c.Name));
        Assert.Equal(["+3222996302", "+3222964976"], contacts.Select(c => c.Phones.Single().E164));
    }

    [Fact]
    public void Read_TwoNamesAndOneNumber_GivesItToBoth()
    {
        var contacts = Read("Contact: Ada Example and Bela Sample, 202/555-0143.").Contacts;

        Assert.Equal(["Ada Example", "Bela Sample"], contacts.Select(c => c.Name));
        Assert.All(contacts, c => Assert.Equal("202/555-0143", c.Phones.Single().Raw));
    }

    [Fact]
    public void Read_GroupsOfContacts_GivesTheGroupAsRole()
    {
        var contacts = Read("Contacts\n\nMedia\n\nAda Example\n\n+1 302 555 0136\n\nada@example.com\n\nInvestors\n\nBela Sample\n\n+1 302 555 0173\n\nbela@example.com").Contacts;

        Assert.Equal([("Ada Example", "Media", "ada@example.com"), ("Bela Sample", "Investors", "bela@example.com")], contacts.Select(c => (c.Name!, c.Role!, c.Emails.Single())));
    }

    [Fact]
    public void Read_OrganisationAboveTheName_BelongsToIt()
    {
        var contacts = Read("联系方式\n\n示例基金组织\nAda Example\n(202) 555-0112\nada@example.org\n示例银行\nBela Sample\n(202) 555-0126\nbela@example.org", "zh").Contacts;

        Assert.Equal([("Ada Example", "示例基金组织"), ("Bela Sample", "示例银行")], contacts.Select(c => (c.Name!, c.Organisation!)));
    }

    [Fact]
    public void Read_ArabicNumberInVisualOrder_IsTurned()
    {
        var contact = Assert.Single(Read("مسؤول الشؤون الصحفية:\n\nهاتف:7100-555 202 1+ بريد إلكتروني: media@example.org", "ar").Contacts);

        Assert.Equal("7100-555 202 1+", contact.Phones.Single().Raw);
        Assert.Equal("+12025557100", contact.Phones.Single().E164);
        Assert.Equal(["media@example.org"], contact.Emails);
    }

    [Fact]
    public void Read_AddressInASentence_GivesTheAddressAlone()
    {
        var text = Read("More information\n\nTo learn more about the work of the Office please visit its page or send a message to press@example.org.");

        var contact = Assert.Single(text.Contacts);
        Assert.Equal((null, "press@example.org"), (contact.Name, contact.Emails.Single()));
        Assert.Equal(2, text.Body.Count);
    }

    [Fact]
    public void Read_ContactsAtTheTop_LeavesTitleAndStory()
    {
        var text = Reading.Text($"Ada Example\nHeadquarters, Washington, DC\n(Phone: 202/555-0147)\n\nBela Sample\nSpace Flight Center, Greenbelt, MD\n(Phone: 301/555-0139)\n\nRELEASE: 00-16\n\nA title that has enough words for one\n\n{Stories.Of("en")}\n\n{Stories.Of("en")}\n");

        Assert.Equal(["Ada Example", "Bela Sample"], text.Contacts.Select(c => c.Name));
        Assert.Equal("00-16", text.Symbol?.Text);
        Assert.Equal("A title that has enough words for one", text.Title?.Text);
        Assert.Equal(2, text.Body.Count);
    }

    [Theory]
    [InlineData("fr", "Contact presse :\nAda Exemple, chargée de communication\nTél. : +33 1 99 00 12 34\nCourriel : ada.exemple@example.org", "+33199001234")]
    [InlineData("es", "Para más información, póngase en contacto con:\nAda Ejemplo\nTeléfono: +34 91 123 45 67\nCorreo electrónico: ada@example.org", "+34911234567")]
    [InlineData("ru", "За дополнительной информацией просьба обращаться:\nАда Примерова\nТел.: +7 (495) 123-45-67\nЭл. почта: ada@example.org", "+74951234567")]
    [InlineData("ar", "جهة الاتصال الإعلامية:\nآدا مثال\nالهاتف: +20 2 2123 4567\nالبريد الإلكتروني: ada@example.org", "+20221234567")]
    [InlineData("zh", "如需了解更多信息，请联系：\n张示例\n电话：+86 10 8532 7507\n电子邮件：ada@example.org", "+861085327507")]
    [InlineData("de", "Rückfragen & Kontakt:\nMag. Ada Beispiel\nTel.: +43 1 4000 82576\nE-Mail: ada@example.org", "+431400082576")]
    [InlineData("it", "Ufficio stampa\nAda Esempio\nTel. +39 06 1234 5678\nE-mail: ada@example.org", "+390612345678")]
    [InlineData("pt", "Contatos de imprensa:\nAda Exemplo\nTelefone: +55 11 91234-5678\nE-mail: ada@example.org", "+5511912345678")]
    [InlineData("nl", "Voor meer informatie:\nAda Voorbeeld\nTelefoon: +31 20 123 4567\nE-mail: ada@example.org", "+31201234567")]
    [InlineData("pl", "Kontakt dla mediów:\nAda Przykład\nTel.: +48 22 123 45 67\nE-mail: ada@example.org", "+48221234567")]
    [InlineData("uk", "Контакти для ЗМІ:\nАда Прикладна\nТел.: +380 44 123 4567\nЕлектронна пошта: ada@example.org", "+380441234567")]
    [InlineData("ja", "お問い合わせ先\n例示 花子\n電話：+81 3-1234-5678\nメール：ada@example.org", "+81312345678")]
    [InlineData("ca", "Contacte de premsa:\nAda Exemple\nTelèfon: +34 93 123 45 67\nCorreu electrònic: ada@example.org", "+34931234567")]
    [InlineData("da", "Yderligere oplysninger:\nAda Eksempel\nTelefon: +45 32 12 34 56\nE-mail: ada@example.org", "+4532123456")]
    [InlineData("el", "Επικοινωνία:\nΆντα Παραδείγματος\nΤηλέφωνο: +30 21 0123 4567\nE-mail: ada@example.org", "+302101234567")]
    [InlineData("fi", "Lisätietoja:\nAda Esimerkki\nPuhelin: +358 9 1234 5678\nSähköposti: ada@example.org", "+358912345678")]
    [InlineData("mk", "Контакт за медиуми:\nАда Примерова\nТелефон: +389 2 312 3456\nЕ-пошта: ada@example.org", "+38923123456")]
    [InlineData("sr", "Контакт за медије:\nАда Примеровић\nТелефон: +381 11 123 4567\nЕ-пошта: ada@example.org", "+381111234567")]
    [InlineData("vi", "Liên hệ báo chí:\nTrần Ví Dụ\nĐiện thoại: +84 24 3123 4567\nEmail: ada@example.org", "+842431234567")]
    public void Read_BlockOfALanguage_GivesOnePerson(string language, string contacts, string phone)
    {
        var text = Read(contacts, language);

        Assert.Equal(language, text.Language.ToString());
        var contact = Assert.Single(text.Contacts);
        Assert.NotNull(contact.Name);
        Assert.Equal(phone, Assert.Single(contact.Phones).E164);
        Assert.Contains("@example.org", Assert.Single(contact.Emails), StringComparison.Ordinal);
        Assert.Equal(2, text.Body.Count);
    }

    [Theory]
    [InlineData("ada(at)example.org", "ada@example.org")]
    [InlineData("ada [at] example [dot] org", "ada@example.org")]
    [InlineData("ada.sample at example dot org", "ada.sample@example.org")]
    [InlineData("ada.sample at example.org", "ada.sample@example.org")]
    [InlineData("<ada@example.org>", "ada@example.org")]
    public void Read_DisguisedAddress_IsDecoded(string printed, string address) =>
        Assert.Equal([address], Assert.Single(Read($"Contact:\nAda Example\nE-mail: {printed}").Contacts).Emails);

    [Theory]
    [InlineData("da", "Kontakt:\nPressechef Ada Eksempel, tlf. 33 12 34 56", "Ada Eksempel", "Pressechef")]
    [InlineData("fi", "Lisätietoja:\ntoimitusjohtaja Ada Esimerkki, puh. 040 123 4567", "Ada Esimerkki", "toimitusjohtaja")]
    [InlineData("en", "Contact:\nPress officer Ada Example, tel. 202 555 0143", "Ada Example", "Press officer")]
    [InlineData("ja", "【お問い合わせ先】\n担当：例示花子\nTEL：03-1234-5678", "例示花子", "担当")]
    public void Read_RoleBeforeTheName_IsTheRole(string language, string contacts, string name, string role)
    {
        var contact = Assert.Single(Read(contacts, language).Contacts);

        Assert.Equal((name, role), (contact.Name, contact.Role));
    }

    [Theory]
    [InlineData("UNEX DEX")]
    [InlineData("UNX DEX")]
    [InlineData("UNEX Vienna")]
    public void Read_OrganisationInLettersBehindTheRole_IsNoPerson(string organisation)
    {
        var contact = Assert.Single(Read($"Contact:\nAda Example\nPress officer, {organisation}\nTel.: +1 202 555 0143").Contacts);

        Assert.Equal(("Ada Example", "Press officer", organisation), (contact.Name, contact.Role, contact.Organisation));
    }

    [Fact]
    public void Read_NameInASentence_IsFound()
    {
        var contact = Assert.Single(Read("For more information about what the Office does in this field you may also write to Ada Example, press officer, ada@example.org.").Contacts);

        Assert.Equal(("Ada Example", "ada@example.org"), (contact.Name, contact.Emails.Single()));
    }

    [Fact]
    public void Read_NumberThatCannotBe_SaysSo() =>
        Assert.Contains("phone-invalid", Reading.Codes(Read("Contact:\nAda Example\nTel.: +999 12345678")));

    [Fact]
    public void Read_NoContact_SaysSo() => Assert.Contains("contact-missing", Reading.Codes(Read("")));
}
