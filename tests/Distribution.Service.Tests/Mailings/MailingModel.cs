using Distribution.Service.Mailings;

namespace Distribution.Service.Tests.Mailings;

/// <summary>What a mailing, its batches and its rows must do, written down once more without a database: the reference of <see cref="ModelTests"/>.</summary>
internal sealed class MailingModel(int batchSize)
{
    private int seals = 1;

    public MailingState State { get; private set; } = MailingState.Scheduled;

    public bool IsHeld { get; private set; }

    public bool IsPaused { get; private set; }

    public int Generation { get; private set; }

    /// <summary>Number of the text that is sealed; null while none is.</summary>
    public int? Sealed { get; private set; } = 1;

    /// <summary>In the order of sending.</summary>
    public List<Row> Rows { get; } = [];

    public List<Batch> Batches { get; } = [];

    public bool IsUnderWay => State is MailingState.Armed or MailingState.Open;

    private bool MaySend => State == MailingState.Open && !IsHeld && !IsPaused && Sealed is not null;

    public bool CanArm => State == MailingState.Scheduled && !IsHeld;

    public void Arm(IEnumerable<Reader> audience)
    {
        Generation++;
        Rows.AddRange(audience.Select(r => new Row(r, Sealed) { State = r.IsSuppressed ? DeliveryState.Suppressed : DeliveryState.Pending }));
        Cut();
        State = MailingState.Armed;
    }

    public void Open()
    {
        if (State == MailingState.Armed && !IsHeld)
        {
            State = MailingState.Open;
            Align();
        }
    }

    public void Hold(bool on) => IsHeld = on;

    public void Pause(bool on) => IsPaused = on;

    public void Cancel()
    {
        State = MailingState.Cancelled;
        Rows.FindAll(r => r.State == DeliveryState.Pending).ForEach(r => r.State = DeliveryState.Cancelled);
    }

    public void Unseal()
    {
        Sealed = null;
        RaiseGeneration();
    }

    public void Seal()
    {
        Sealed = ++seals;
        RaiseGeneration();
    }

    /// <summary>The lease, or null where the batch is not to be had.</summary>
    public Lease? Take(int worker, Batch batch)
    {
        var due = Rows.FindAll(r => r.Batch == batch && r.State == DeliveryState.Pending && r.IsDue && r.Sealed == Sealed);
        if (!MaySend || batch.Owner is not null || batch.IsDone || due.Count == 0)
        {
            return null;
        }

        (batch.Owner, batch.IsOver) = (worker, false);
        return new Lease(worker, batch, ++batch.Fence, Generation, due);
    }

    /// <summary>Whether the row may be sent now.</summary>
    public bool Attempt(Lease lease, Row row)
    {
        if (row.State != DeliveryState.Pending || row.Batch!.Fence != lease.Fence)
        {
            return false;
        }

        if (row.Reader.IsGone)
        {
            row.State = DeliveryState.Suppressed;
            return false;
        }

        if (!MaySend || row.Batch.Owner != lease.Worker || row.Batch.IsOver || lease.Generation != Generation || row.Sealed != Sealed)
        {
            return false;
        }

        (row.State, row.Fence, row.IsDue) = (DeliveryState.Sending, lease.Fence, true);
        return true;
    }

    public void Became(Row row, long fence, DeliveryState state, bool isDue)
    {
        var isAcceptance = state == DeliveryState.Sent && row.State is DeliveryState.Sending or DeliveryState.Uncertain or DeliveryState.Pending;
        if (!isAcceptance && (row.State != DeliveryState.Sending || row.Fence != fence))
        {
            return;
        }

        if (state == DeliveryState.Uncertain)
        {
            row.Doubt();
            return;
        }

        (row.State, row.IsDue) = (state == DeliveryState.Pending && State == MailingState.Cancelled ? DeliveryState.Cancelled : state, isDue);
    }

    public void Expire()
    {
        foreach (var batch in Batches.Where(b => b.Owner is not null && b.IsOver))
        {
            Rows.FindAll(r => r.Batch == batch && r.State == DeliveryState.Sending).ForEach(r => r.Doubt());
            (batch.Owner, batch.IsOver) = (null, false);
            batch.Fence++;
        }
    }

    public void Resend()
    {
        if (State == MailingState.Open)
        {
            Rows.FindAll(r => r is { State: DeliveryState.Uncertain, Uncertainties: 1 }).ForEach(r => (r.State, r.IsDue) = (DeliveryState.Pending, true));
        }
    }

    public void Resolve(Row row, bool resend)
    {
        (row.State, row.IsDue) = (resend ? DeliveryState.Pending : DeliveryState.Sent, true);
        State = resend && State == MailingState.Finished ? MailingState.Open : State;
    }

    public void GiveBack(Lease lease)
    {
        var rows = Rows.FindAll(r => r.Batch == lease.Batch);
        if (lease.Batch.Fence == lease.Fence && !rows.Exists(r => r.State == DeliveryState.Sending))
        {
            (lease.Batch.Owner, lease.Batch.IsOver) = (null, false);
            lease.Batch.IsDone = !rows.Exists(r => r.State == DeliveryState.Pending && r.IsDue);
        }
    }

    /// <summary>What the sweep does with an open mailing.</summary>
    public void KeepGoing()
    {
        if (State == MailingState.Open && !IsHeld)
        {
            Align();
            Rows.FindAll(r => r.State == DeliveryState.Pending && r.IsDue && r.Batch is { IsDone: true }).ForEach(r => r.Batch = null);
            Cut();
        }
    }

    public void Finish()
    {
        if (State == MailingState.Open
            && !Rows.Exists(r => r.State is DeliveryState.Pending or DeliveryState.Sending || r is { State: DeliveryState.Uncertain, Uncertainties: 1 }))
        {
            State = MailingState.Finished;
        }
    }

    private void RaiseGeneration() => Generation += State is MailingState.Finished or MailingState.Cancelled ? 0 : 1;

    private void Align()
    {
        if (Sealed is not null)
        {
            Rows.FindAll(r => r.State == DeliveryState.Pending && r.Sealed != Sealed).ForEach(r => (r.Sealed, r.IsDue) = (Sealed, true));
        }
    }

    private void Cut()
    {
        foreach (var rows in Rows.FindAll(r => r.State == DeliveryState.Pending && r.Batch is null).Chunk(batchSize))
        {
            Batches.Add(new Batch());
            Array.ForEach(rows, r => r.Batch = Batches[^1]);
        }
    }

    internal sealed class Reader
    {
        public bool HasLeft { get; set; }

        public bool IsSuppressed { get; set; }

        public bool IsGone => HasLeft || IsSuppressed;
    }

    internal sealed class Batch
    {
        /// <summary>0 or 1; null where nobody has it.</summary>
        public int? Owner { get; set; }

        public long Fence { get; set; }

        /// <summary>Its lease ran out, which nobody has noticed yet.</summary>
        public bool IsOver { get; set; }

        public bool IsDone { get; set; }
    }

    internal sealed class Row(Reader reader, int? sealedText)
    {
        public Reader Reader => reader;

        public int? Sealed { get; set; } = sealedText;

        public DeliveryState State { get; set; }

        public Batch? Batch { get; set; }

        public long Fence { get; set; }

        public int Uncertainties { get; private set; }

        public bool IsDue { get; set; } = true;

        public void Doubt()
        {
            State = DeliveryState.Uncertain;
            Uncertainties++;
        }
    }

    internal sealed record Lease(int Worker, Batch Batch, long Fence, int Generation, IReadOnlyList<Row> Rows);
}
