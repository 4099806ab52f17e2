using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Tables;

namespace WowDash.Data.Catalogue;

sealed class ServiceTable : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.ToTable("services");
        builder.Property(s => s.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.ComplexProperty(s => s.Name);
        builder.ComplexProperty(s => s.Description);
        builder.ComplexProperty(s => s.Category);
        builder.PointsTo<Service, Centers.Branch>(nameof(Service.BranchId));
    }
}

sealed class ServiceLanguageTable : IEntityTypeConfiguration<ServiceLanguage>
{
    public void Configure(EntityTypeBuilder<ServiceLanguage> builder)
    {
        builder.ToTable("service_languages");
        builder.HasKey(l => new { l.CenterId, l.ServiceId, l.LanguageId });
        builder.PointsTo<ServiceLanguage, Service>(nameof(ServiceLanguage.ServiceId), null, s => s.Languages);
        builder.PointsTo<ServiceLanguage, TargetLanguage>(nameof(ServiceLanguage.LanguageId), l => l.Language);
    }
}

sealed class DocumentTypeTable : IEntityTypeConfiguration<DocumentType>
{
    public void Configure(EntityTypeBuilder<DocumentType> builder)
    {
        builder.ToTable("document_types");
        builder.Property(d => d.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.ComplexProperty(d => d.Name);
        builder.ComplexProperty(d => d.Ordinary);
        builder.ComplexProperty(d => d.Agency);
        builder.PointsTo(nameof(DocumentType.ServiceId), d => d.Service, s => s.Documents);
    }
}

sealed class TargetLanguageTable : IEntityTypeConfiguration<TargetLanguage>
{
    public void Configure(EntityTypeBuilder<TargetLanguage> builder)
    {
        builder.ToTable("target_languages");
        builder.Property(l => l.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Property(l => l.Code).HasMaxLength(20);
        builder.ComplexProperty(l => l.Name);
        builder.ComplexProperty(l => l.Ordinary);
        builder.ComplexProperty(l => l.Agency);
        builder.HasIndex(l => new { l.CenterId, l.Code }).IsUnique();
    }
}

sealed class ExpenseTable : IEntityTypeConfiguration<Expense>
{
    public void Configure(EntityTypeBuilder<Expense> builder)
    {
        builder.ToTable("expenses");
        builder.Property(e => e.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.ComplexProperty(e => e.Name);
        builder.PointsTo<Expense, Centers.Branch>(nameof(Expense.BranchId));
    }
}

sealed class DocumentExpenseTable : IEntityTypeConfiguration<DocumentExpense>
{
    public void Configure(EntityTypeBuilder<DocumentExpense> builder)
    {
        builder.ToTable("document_expenses");
        builder.HasKey(e => new { e.CenterId, e.DocumentTypeId, e.ExpenseId });
        builder.PointsTo<DocumentExpense, DocumentType>(nameof(DocumentExpense.DocumentTypeId));
        builder.PointsTo<DocumentExpense, Expense>(nameof(DocumentExpense.ExpenseId));
    }
}

sealed class GeneralExpenseTable : IEntityTypeConfiguration<GeneralExpense>
{
    public void Configure(EntityTypeBuilder<GeneralExpense> builder)
    {
        builder.ToTable("general_expenses");
        builder.Property(e => e.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Property(e => e.Category).HasMaxLength(60);
        builder.HasIndex(e => new { e.CenterId, e.On });
        builder.PointsTo<GeneralExpense, Centers.Branch>(nameof(GeneralExpense.BranchId));
        builder.PointsTo<GeneralExpense, Files.StoredFile>(nameof(GeneralExpense.ReceiptFileId));
    }
}
