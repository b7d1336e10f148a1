using System.Text.Json;
using Distribution.Service.Audit;
using Distribution.Service.Editions;
using Distribution.Service.Intake;
using Distribution.Service.Mailings;
using Distribution.Service.Outbox;
using Distribution.Service.People;
using Distribution.Service.Releases;
using Distribution.Service.Subscribers;
using Distribution.Service.Tasks;
using Distribution.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Distribution.Service.Storage;

/// <summary>The one model of both databases. Names in the database are snake_case; states are words a postmaster can read.</summary>
internal abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<ApiKey> Keys => Set<ApiKey>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<TranslationTask> Tasks => Set<TranslationTask>();

    public DbSet<SubscriberList> Lists => Set<SubscriberList>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<Mailing> Mailings => Set<Mailing>();

    public DbSet<MailingList> MailingLists => Set<MailingList>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<OffsetToUtc>();
        configurationBuilder.Properties<LanguageTag>().HaveConversion<TagToText>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<SpanToSeconds>();
        configurationBuilder.Properties<ReleaseState>().HaveConversion<WordOf<ReleaseState>>();
        configurationBuilder.Properties<EmbargoDecision>().HaveConversion<WordOf<EmbargoDecision>>();
        configurationBuilder.Properties<Occurrence>().HaveConversion<WordOf<Occurrence>>();
        configurationBuilder.Properties<EditionState>().HaveConversion<WordOf<EditionState>>();
        configurationBuilder.Properties<TranslationTaskState>().HaveConversion<WordOf<TranslationTaskState>>();
        configurationBuilder.Properties<SubscriberStatus>().HaveConversion<WordOf<SubscriberStatus>>();
        configurationBuilder.Properties<LanguagePolicy>().HaveConversion<WordOf<LanguagePolicy>>();
        configurationBuilder.Properties<MailingKind>().HaveConversion<WordOf<MailingKind>>();
        configurationBuilder.Properties<MailingState>().HaveConversion<WordOf<MailingState>>();
        configurationBuilder.Properties<DeliveryState>().HaveConversion<WordOf<DeliveryState>>();
        configurationBuilder.Properties<OutboxKind>().HaveConversion<WordOf<OutboxKind>>();
        configurationBuilder.Properties<OutboxState>().HaveConversion<WordOf<OutboxState>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Cast(modelBuilder);
        Texts(modelBuilder);
        Readers(modelBuilder);
        Sending(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    private static void Cast(ModelBuilder model)
    {
        model.Entity<Installation>(e =>
        {
            e.ToTable("installation", t => t.HasComment("The one row that tells this database from every other."));
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<Person>(e =>
        {
            e.ToTable("people", t => t.HasComment("The office and its translators: every act belongs to one of them."));
            e.HasIndex(x => x.Email).IsUnique();
            Json(e.Property(x => x.Roles));
            Json(e.Property(x => x.Languages));
        });
        model.Entity<ApiKey>(e =>
        {
            e.ToTable("api_keys", t => t.HasComment("Keys of persons to the HTTP API, as SHA-256; one that is revoked stays."));
            e.HasIndex(x => x.Prefix);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
        model.Entity<AuditEntry>(e => e.ToTable("audit", t => t.HasComment("Who did what, append-only: ids and instants, no names and no texts.")));
    }

    private static void Texts(ModelBuilder model)
    {
        model.Entity<Document>(e =>
        {
            e.ToTable("documents", t => t.HasComment("Bytes as they were handed in, by their SHA-256."));
            e.HasKey(x => x.Hash);
        });
        model.Entity<Release>(e =>
        {
            e.ToTable("releases", t => t.HasComment("Press releases, each with its embargo: lifted_at is latched when it becomes public."));
            e.HasIndex(x => x.LiftsAt);
        });
        model.Entity<Edition>(e =>
        {
            e.ToTable("editions", t => t.HasComment("A release in one language; what is sent is the text of sealed_hash and no other."));
            e.HasIndex(x => new { x.ReleaseId, x.Language }).IsUnique();
            e.HasIndex(x => new { x.Language, x.Slug }).IsUnique();
            e.HasOne<Release>().WithMany().HasForeignKey(x => x.ReleaseId);
        });
        model.Entity<Revision>(e =>
        {
            e.ToTable("revisions", t => t.HasComment("Every hand-in of an edition, accepted or refused."));
            e.HasIndex(x => new { x.EditionId, x.Number }).IsUnique();
            e.HasOne<Edition>().WithMany().HasForeignKey(x => x.EditionId);
            Json(e.Property(x => x.Text));
            Json(e.Property(x => x.Findings));
        });
        model.Entity<TranslationTask>(e =>
        {
            e.ToTable("tasks", t => t.HasComment("Language versions to make: for whom, by when."));
            e.HasIndex(x => new { x.ReleaseId, x.Language }).IsUnique();
            e.HasIndex(x => x.RemindAt);
            e.HasOne<Release>().WithMany().HasForeignKey(x => x.ReleaseId);
        });
    }

    private static void Readers(ModelBuilder model)
    {
        model.Entity<SubscriberList>(e =>
        {
            e.ToTable("lists", t => t.HasComment("Named audiences, each with what happens where a language is missing."));
            e.HasIndex(x => x.Name).IsUnique();
            Json(e.Property(x => x.Titles));
        });
        model.Entity<Subscriber>(e =>
        {
            e.ToTable("subscribers", t => t.HasComment("Who gets releases; version rises with whatever stands in a mail."));
            e.HasIndex(x => x.Email).IsUnique();
        });
        model.Entity<Subscription>(e =>
        {
            e.ToTable("subscriptions", t => t.HasComment("Who is, or was, on which list."));
            e.HasKey(x => new { x.SubscriberId, x.ListId });
            e.HasIndex(x => x.ListId);
            e.HasOne<Subscriber>().WithMany().HasForeignKey(x => x.SubscriberId);
            e.HasOne<SubscriberList>().WithMany().HasForeignKey(x => x.ListId);
        });
    }

    private static void Sending(ModelBuilder model)
    {
        model.Entity<Mailing>(e =>
        {
            e.ToTable("mailings", t => t.HasComment("One send to one audience; the gate is state and opened_at."));
            e.HasIndex(x => x.State);
            e.HasOne<Release>().WithMany().HasForeignKey(x => x.ReleaseId);
        });
        model.Entity<MailingList>(e =>
        {
            e.ToTable("mailing_lists", t => t.HasComment("The lists a mailing goes to, in the office's order."));
            e.HasKey(x => new { x.MailingId, x.ListId });
        });
        model.Entity<Batch>(e =>
        {
            e.ToTable("batches", t => t.HasComment("What one worker owns at a time: a lease that ends by itself, a fence that only rises."));
            e.HasIndex(x => new { x.MailingId, x.DoneAt });
            e.HasOne<Mailing>().WithMany().HasForeignKey(x => x.MailingId);
        });
        model.Entity<Delivery>(e =>
        {
            e.ToTable("deliveries", t => t.HasComment("The ledger: one subscriber in one mailing. The sum of the seven states is the audience."));
            e.HasIndex(x => new { x.ReleaseId, x.Kind, x.Ordinal, x.SubscriberId }).IsUnique(); // one copy per person, however many lists and mailings
            e.HasIndex(x => new { x.MailingId, x.State, x.NextAttemptAt });
            e.HasIndex(x => x.BatchId);
            e.HasOne<Mailing>().WithMany().HasForeignKey(x => x.MailingId);
            e.Property(x => x.Reply).HasMaxLength(500);
        });
        model.Entity<OutboxMail>(e =>
        {
            e.ToTable("outbox", t => t.HasComment("Mails to translators and to the office, outside the ledger."));
            e.HasIndex(x => new { x.State, x.NextAttemptAt });
        });
    }

    private static void Json<T>(PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(v => JsonSerializer.Serialize(v, JsonColumns.Options), s => JsonSerializer.Deserialize<T>(s, JsonColumns.Options)!),
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, JsonColumns.Options) == JsonSerializer.Serialize(b, JsonColumns.Options),
                v => JsonSerializer.Serialize(v, JsonColumns.Options).GetHashCode(StringComparison.Ordinal),
                v => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(v, JsonColumns.Options), JsonColumns.Options)!));
}
