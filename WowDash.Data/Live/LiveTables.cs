using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WowDash.Data.Live;

sealed class LiveEventTable : IEntityTypeConfiguration<LiveEvent>
{
    public void Configure(EntityTypeBuilder<LiveEvent> builder)
    {
        builder.ToTable("live_events");
        builder.HasKey(e => new { e.CenterId, e.Seq });
        builder.Property(e => e.Seq).ValueGeneratedNever();
        builder.HasIndex(e => e.At);
    }
}

sealed class CenterCountersTable : IEntityTypeConfiguration<CenterCounters>
{
    public void Configure(EntityTypeBuilder<CenterCounters> builder)
    {
        builder.ToTable("center_counters");
        builder.HasKey(c => c.CenterId);
        builder.Property(c => c.CenterId).ValueGeneratedNever();
    }
}
