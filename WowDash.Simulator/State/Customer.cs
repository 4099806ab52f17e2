using WowDash.Simulator.Wire;

namespace WowDash.Simulator;

/// <summary>A person with a Telegram account.</summary>
public sealed record Customer
{
    public required long Id { get; init; }
    public required string FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Username { get; init; }
    public required string Phone { get; init; }
    public string LanguageCode { get; init; } = "uz";

    internal User AsUser() => new() { Id = Id, FirstName = FirstName, LastName = LastName, Username = Username, LanguageCode = LanguageCode };

    internal ChatInfo AsChat() => new() { Id = Id, Type = "private", FirstName = FirstName, LastName = LastName, Username = Username };
}
