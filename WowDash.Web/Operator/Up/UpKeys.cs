using WowDash.Data;
using WowDash.Web.Settings;

namespace WowDash.Web.Operator.Up;

/// <summary>The secrets of one data folder: made the first time, kept in a file only its owner reads.</summary>
sealed record UpKeys(string SecretKey, string DatabasePassword, string RedisPassword)
{
    public static UpKeys Of(string data)
    {
        var file = Path.Combine(data, "keys.env");
        if (!File.Exists(file))
        {
            EnvFile.Write(file, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SECRET_KEY"] = Secret.New(48),
                ["DB_PASSWORD"] = Secret.New(24),
                ["REDIS_PASSWORD"] = Secret.New(24),
            });
        }

        var kept = EnvFile.Read(file);
        return new(kept["SECRET_KEY"], kept["DB_PASSWORD"], kept["REDIS_PASSWORD"]);
    }
}
