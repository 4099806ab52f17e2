using WowDash.Data.Customers;

namespace WowDash.Web.Pages;

/// <summary>An agency as a form sends it.</summary>
sealed class AgencyFields
{
    public static readonly (string Id, string Field)[] Beside = [("agency.name", "Form.Name"), ("agency.name-taken", "Form.Name"), ("phone", "Form.Phone"), ("customer.notes", "Form.Notes")];

    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Notes { get; set; }

    public AgencyWishes Wishes => new(Name ?? "", Phone, Notes);
}
