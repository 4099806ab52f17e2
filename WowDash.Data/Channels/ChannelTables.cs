using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Data.Channels;

sealed class ChannelPostTable : IEntityTypeConfiguration<ChannelPost>
{
    public void Configure(EntityTypeBuilder<ChannelPost> builder)
    {
        builder.ToTable("channel_posts");
        builder.Property(p => p.Card).AsJson();
        builder.HasIndex(p => new { p.CenterId, p.OrderId, p.ChatId }).IsUnique();
        builder.HasIndex(p => p.DueAt).HasFilter("due_at is not null").HasDatabaseName("ix_channel_posts_due");
        builder.HasIndex(p => new { p.ChatId, p.DueAt }).HasFilter("due_at is not null or claimed_until is not null").HasDatabaseName("ix_channel_posts_chat");
        builder.PointsTo<ChannelPost, Order>(nameof(ChannelPost.OrderId));
    }
}

sealed class ChannelPositionTable : IEntityTypeConfiguration<ChannelPosition>
{
    public void Configure(EntityTypeBuilder<ChannelPosition> builder)
    {
        builder.ToTable("channel_positions");
        builder.HasKey(p => p.CenterId);
        builder.Property(p => p.CenterId).ValueGeneratedNever();
    }
}
