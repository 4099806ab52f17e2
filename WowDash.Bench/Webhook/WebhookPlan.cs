namespace WowDash.Bench.Webhook;

/// <summary>What a run is to be.</summary>
sealed record WebhookPlan(IReadOnlyDictionary<string, int> Chosen)
{
    public static readonly IReadOnlyDictionary<string, int> Usual = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["workers"] = 1,
        ["chats"] = 64,
        ["centers"] = 1,
        ["rounds"] = 4,
        ["seconds"] = 10,
        ["talk"] = 0,
        ["photo"] = 0,
        ["away"] = 0,
        ["state"] = 0,
        ["route"] = 0,
        ["statements"] = 0,
    };

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["state"] = ["postgres", "redis"],
        ["route"] = ["bot", "turn"],
    };

    /// <summary>Conversations live in Redis; else in PostgreSQL.</summary>
    public bool Redis => Chosen["state"] == 1;

    /// <summary>The part of the bare program's updates a second that is aimed at.</summary>
    public double Aim => Away > TimeSpan.Zero ? 0.8 : Redis ? 0.7 : 0.6;

    /// <summary>How far Telegram is: the time a call to it takes.</summary>
    public TimeSpan Away => TimeSpan.FromMilliseconds(Math.Clamp(Chosen["away"], 0, 1000));

    /// <summary>Updates go to the workers in turn; else a bot's to one, as nginx does.</summary>
    public bool InTurn => Chosen["route"] == 1;

    /// <summary>Says at the end which statements PostgreSQL's time went to.</summary>
    public bool Statements => Chosen["statements"] == 1;

    /// <summary>Web workers.</summary>
    public int Workers => Math.Clamp(Chosen["workers"], 1, 8);

    /// <summary>Conversations at the same time.</summary>
    public int AtOnce => Math.Clamp(Chosen["chats"], 1, 2000);

    /// <summary>People who take turns at having them.</summary>
    public int Customers => AtOnce * 4;

    public int Centers => Math.Clamp(Chosen["centers"], 1, 100);

    public int Rounds => Math.Clamp(Chosen["rounds"], 1, 10);

    public TimeSpan Round => TimeSpan.FromSeconds(Math.Clamp(Chosen["seconds"], 1, 30));

    /// <summary>Whole orders; else only answers.</summary>
    public bool Orders => Chosen["talk"] == 0;

    /// <summary>The papers are photographed; else they are brought to the branch.</summary>
    public bool Photo => Orders && Chosen["photo"] != 0;

    public Script Script => Photo ? Script.Photo : Orders ? Script.Order : Script.Talk;
}
