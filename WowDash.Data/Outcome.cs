using System.Diagnostics.CodeAnalysis;
using WowDash.Data.Texts;

namespace WowDash.Data;

/// <summary>Why something was not done, in words for the person who asked. <see cref="Id"/> is stable: tests, exit codes and problem details use it.</summary>
public sealed record Refusal(string Id, Text Text);

/// <summary>What a verb answers: done, with its value, or a refusal. An exception from a verb is a bug or an outage, never an answer.</summary>
public sealed class Outcome<T>
{
    readonly T? value;

    Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>The refusal; null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Done => Refusal is null;

    /// <summary>What came of it. Throws when it was refused: ask <see cref="Done"/> first.</summary>
    public T Value => Done ? value! : throw new InvalidOperationException($"Refused: {Refusal.Id} ({Refusal.Text.En})");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of a verb that has nothing to hand back.</summary>
public readonly record struct Nothing
{
    /// <summary>The only one.</summary>
    public static readonly Nothing Value;
}
