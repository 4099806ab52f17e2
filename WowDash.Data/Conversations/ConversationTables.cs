using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WowDash.Data.Conversations;

sealed class ConversationTable : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        // room on the page for new row versions: each update rewrites the row, and a HOT update needs no index work
        builder.ToTable("conversations").HasStorageParameter("fillfactor", 70);
        builder.HasKey(c => new { c.CenterId, c.TelegramUserId });
        builder.HasIndex(c => c.RepliesDueAt).HasFilter("replies_due_at is not null");
        builder.HasIndex(c => c.ExpiresAt);
    }
}

sealed class DeadLetterTable : IEntityTypeConfiguration<DeadLetter>
{
    public void Configure(EntityTypeBuilder<DeadLetter> builder) => builder.ToTable("dead_letters");
}
