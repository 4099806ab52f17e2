using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Channels;
using WowDash.Data.Conversations;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Live;
using WowDash.Data.Mail;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Sessions;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Tenancy;

namespace WowDash.Data;

/// <summary>All tables. Rows of a center are seen only in that center's unit of work (query filter <see cref="CenterFilter"/>) and written only in it
/// (<see cref="GuardCenters"/>); foreign keys carry the center, so the database refuses what slips past both.</summary>
public sealed class WowDashDb : IdentityUserContext<Account, long>
{
    readonly Listeners? listeners;

    /// <param name="listeners">Woken after commits; null where nobody listens.</param>
    public WowDashDb(DbContextOptions<WowDashDb> options, CurrentCenter center, Listeners? listeners = null) : base(options)
    {
        this.listeners = listeners;
        Center = center;
        // a transaction is done or undone as a whole: nothing returns to a savepoint, and each would cost two trips to the database
        Database.AutoSavepointsEnabled = false;
    }

    internal const string CenterFilter = "center";

    // shared by all centers
    public DbSet<Center> Centers => Set<Center>();
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<OwedMail> OwedMails => Set<OwedMail>();

    // owned by a center
    public DbSet<BotConnection> BotConnections => Set<BotConnection>();
    public DbSet<Branch> Branches => Set<Branch>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();
    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<CustomerMerge> CustomerMerges => Set<CustomerMerge>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AgencyInvite> AgencyInvites => Set<AgencyInvite>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<ServiceLanguage> ServiceLanguages => Set<ServiceLanguage>();
    public DbSet<DocumentType> DocumentTypes => Set<DocumentType>();
    public DbSet<TargetLanguage> TargetLanguages => Set<TargetLanguage>();
    public DbSet<Expense> Expenses => Set<Expense>();
    public DbSet<DocumentExpense> DocumentExpenses => Set<DocumentExpense>();
    public DbSet<GeneralExpense> GeneralExpenses => Set<GeneralExpense>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderFee> OrderFees => Set<OrderFee>();
    public DbSet<OrderEvent> OrderEvents => Set<OrderEvent>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<UploadLink> UploadLinks => Set<UploadLink>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();
    public DbSet<OwedMessage> OwedMessages => Set<OwedMessage>();
    public DbSet<MessageThread> MessageThreads => Set<MessageThread>();
    public DbSet<ThreadMessage> ThreadMessages => Set<ThreadMessage>();
    public DbSet<CannedReply> CannedReplies => Set<CannedReply>();
    public DbSet<OrderComment> OrderComments => Set<OrderComment>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<ChannelPost> ChannelPosts => Set<ChannelPost>();
    public DbSet<ChannelPosition> ChannelPositions => Set<ChannelPosition>();
    public DbSet<LiveEvent> LiveEvents => Set<LiveEvent>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<CenterCounters> CenterCounters => Set<CenterCounters>();

    /// <summary>The center of this unit of work.</summary>
    public CurrentCenter Center { get; }

    /// <summary>Statements that go to the database with COMMIT.</summary>
    internal List<Npgsql.NpgsqlBatchCommand> LeftToCommit { get; } = [];

    /// <summary>Signals that go out after the commit.</summary>
    internal List<Signal> LeftToSignal { get; } = [];

    internal void SendSignals()
    {
        listeners?.Wake(LeftToSignal);
        LeftToSignal.Clear();
    }

    /// <inheritdoc/>
    protected override Version SchemaVersion => Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3;

    // read by the query filters at each query: throws where no center was chosen
    long CenterId => Center.Id;

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        GuardCenters();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        GuardCenters();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(() => CustomerSearch.Pattern(default!)).HasName("name_pattern");
        builder.HasDbFunction(() => CustomerSearch.Folded(default!)).HasName("fold_name");
        builder.ApplyConfigurationsFromAssembly(typeof(WowDashDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(ICenterOwned).IsAssignableFrom(e.ClrType)).ToList())
        {
            var owned = OwnedMapping.MakeGenericMethod(entity.ClrType);
            owned.Invoke(this, [builder]);
        }
    }

    static readonly System.Reflection.MethodInfo OwnedMapping =
        typeof(WowDashDb).GetMethod(nameof(MapOwned), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    void MapOwned<T>(ModelBuilder builder)
        where T : class, ICenterOwned
    {
        var entity = builder.Entity<T>();
        entity.HasQueryFilter(CenterFilter, row => row.CenterId == CenterId);
        if (typeof(CenterOwned).IsAssignableFrom(typeof(T)))
        {
            entity.HasKey(nameof(CenterOwned.CenterId), nameof(CenterOwned.Id));
            entity.Property(nameof(CenterOwned.Id)).UseIdentityAlwaysColumn();
        }

        entity.HasOne<Center>().WithMany().HasForeignKey(nameof(ICenterOwned.CenterId)).OnDelete(DeleteBehavior.Restrict);
    }

    void GuardCenters()
    {
        foreach (var entry in ChangeTracker.Entries<ICenterOwned>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            if (entry is { State: EntityState.Added, Entity.CenterId: 0 }) entry.Property(e => e.CenterId).CurrentValue = CenterId;
            Guard(entry);
        }
    }

    void Guard(EntityEntry<ICenterOwned> entry)
    {
        var original = entry.State is EntityState.Added ? entry.Entity.CenterId : entry.Property(e => e.CenterId).OriginalValue;
        if (entry.Entity.CenterId != CenterId || original != CenterId)
            throw new CenterViolation($"{entry.Metadata.ClrType.Name} of center {original} cannot be written as center {CenterId}.");
    }
}
