using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Staff;

namespace WowDash.Data.Orders;

sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("saved_filters");
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.CenterId, f.AccountId, f.Name }).IsUnique();
    }
}
