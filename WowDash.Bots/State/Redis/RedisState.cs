using System.Buffers.Binary;
using WowDash.Data.Conversations;

namespace WowDash.Bots.State.Redis;

/// <summary>A state as it lies in Redis: one string, so that reading it is a GET. Numbers of eight bytes (little endian), in this order: epoch, version, hold (two of them; zero:
/// nobody holds it), expiry, then four bytes of the body's length (−1: it is only held), one of the kind, two of how many marks there are, eight each of when replies are due and
/// when it was written, the marks of replies sent, the body. <see cref="RedisScripts"/> compare and change it in place.</summary>
sealed record RedisState(long Version, byte[]? Body, long[] Marks, DateTimeOffset ExpiresAt, ConversationKind Kind, DateTimeOffset? DueAt, DateTimeOffset At, RedisHold? Hold)
{
    const int Epoch = 0, VersionAt = 8, HoldAt = 16, Expires = 32, Length = 40, KindAt = 44, MarkCount = 45, Due = 47, Written = 55;

    /// <summary>Bytes before the marks.</summary>
    public const int Header = 63;

    /// <summary>What a save needs to find: the epoch, the version and the hold.</summary>
    public const int Found = 32;

    /// <summary>Reads it; null when there is none of that epoch: what an earlier one left is nobody's.</summary>
    public static RedisState? Read(byte[]? value, long epoch)
    {
        if (value is null || value.Length < Header || Number(value, Epoch) != epoch) return null;
        var marks = new long[BinaryPrimitives.ReadUInt16LittleEndian(value.AsSpan(MarkCount))];
        for (var i = 0; i < marks.Length; i++) marks[i] = Number(value, Header + (i * 8));
        return new(Number(value, VersionAt),
            BinaryPrimitives.ReadInt32LittleEndian(value.AsSpan(Length)) < 0 ? null : value[(Header + (marks.Length * 8))..],
            marks, Moment(value, Expires) ?? DateTimeOffset.MaxValue, (ConversationKind)value[KindAt], Moment(value, Due), Moment(value, Written) ?? DateTimeOffset.MinValue,
            Number(value, HoldAt) == 0 ? null : new(Number(value, HoldAt), Number(value, HoldAt + 8)));
    }

    /// <summary>The write that left it so.</summary>
    public StateWrite AsWritten(ConversationKey key, long epoch) => new(key, Version - 1, Body!, Kind, DueAt, ExpiresAt, LowestUnsent(Body!)) { At = At, Epoch = epoch };

    /// <summary>When it was written, of the header alone.</summary>
    public static DateTimeOffset? WrittenAt(byte[]? header) => header is { Length: >= Header } ? Moment(header, Written) : null;

    /// <summary>The state as a write leaves it, without marks.</summary>
    public static byte[] Of(StateWrite write)
    {
        var value = new byte[Header + write.Body.Length];
        Put(value, Epoch, write.Epoch);
        Put(value, VersionAt, write.Version);
        Put(value, Expires, write.ExpiresAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(Length), write.Body.Length);
        value[KindAt] = (byte)write.Kind;
        Put(value, Due, write.RepliesDueAt?.ToUnixTimeMilliseconds() ?? 0);
        Put(value, Written, write.At.ToUnixTimeMilliseconds());
        write.Body.CopyTo(value, Header);
        return value;
    }

    /// <summary>What must lie there before a write, in the bytes of <see cref="Found"/>; then '1' where nothing may lie there (it was read from PostgreSQL), '1' where PostgreSQL has
    /// not got the write yet, and the lowest mark to be kept.</summary>
    public static byte[] Before(StateWrite write, RedisHold? hold, bool unsaved)
    {
        var asked = new byte[Found + 10];
        Put(asked, Epoch, write.Epoch);
        Put(asked, VersionAt, write.ReadVersion);
        Put(asked, HoldAt, hold?.Until ?? 0);
        Put(asked, HoldAt + 8, hold?.Word ?? 0);
        asked[Found] = Flag(write.FromPostgres && hold is null);
        asked[Found + 1] = Flag(unsaved);
        Put(asked, Found + 2, ReplyMark.Of(write.LowestUnsent, 0));
        return asked;
    }

    /// <summary>A number as it lies in Redis.</summary>
    public static byte[] Bytes(long number)
    {
        var bytes = new byte[8];
        Put(bytes, 0, number);
        return bytes;
    }

    // a body of a newer shape may say it elsewhere: all marks are kept then
    static long LowestUnsent(byte[] body) => StateEnvelope.TryRead(body)?.LowestUnsent ?? 0;

    static byte Flag(bool set) => set ? (byte)'1' : (byte)'0';

    static long Number(byte[] value, int at) => BinaryPrimitives.ReadInt64LittleEndian(value.AsSpan(at));

    static void Put(byte[] value, int at, long number) => BinaryPrimitives.WriteInt64LittleEndian(value.AsSpan(at), number);

    static DateTimeOffset? Moment(byte[] value, int at) => Number(value, at) is not 0 and var millis ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : null;
}

/// <summary>Somebody is committing the conversation with the business. Until: by Redis's clock, Unix milliseconds; Word: the holder's own.</summary>
sealed record RedisHold(long Until, long Word);
