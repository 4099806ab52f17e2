using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

sealed class PaymentTable : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments", table => table.HasCheckConstraint("ck_payments_amount", "amount > 0 or (kind = 'Correction' and amount <> 0)"));
        builder.Property(p => p.IdempotencyKey).HasMaxLength(100);
        builder.HasIndex(p => new { p.CenterId, p.IdempotencyKey }).IsUnique();
        builder.HasIndex(p => new { p.CenterId, p.At });
        builder.PointsTo<Payment, Order>(nameof(Payment.OrderId), null, o => o.Payments);
        builder.PointsTo<Payment, Customer>(nameof(Payment.CustomerId));
        builder.PointsTo<Payment, Receipt>(nameof(Payment.ReceiptId));
        builder.PointsTo<Payment, StaffMember>(nameof(Payment.StaffId));
        builder.PointsTo<Payment, Payment>(nameof(Payment.CorrectsId));
        builder.Ignore(p => p.Effect);
    }
}

sealed class ReceiptTable : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("receipts");
        builder.PointsTo<Receipt, Order>(nameof(Receipt.OrderId), null, o => o.Receipts);
        builder.PointsTo<Receipt, Files.StoredFile>(nameof(Receipt.FileId), r => r.File);
        builder.HasIndex(r => new { r.CenterId, r.FileId }).IsUnique();
        builder.HasIndex(r => new { r.CenterId, r.OrderId });
        builder.HasIndex(r => new { r.CenterId, r.OrderId }, "ix_receipts_pending").HasFilter("status = 'Pending'");
        builder.PointsTo<Receipt, StaffMember>(nameof(Receipt.ReviewedById));
    }
}
