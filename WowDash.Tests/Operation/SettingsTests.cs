using WowDash.Web.Settings;
using Xunit;

namespace WowDash.Tests.Operation;

public sealed class SettingsTests
{
    [Fact]
    public void The_example_file_lists_every_setting_with_its_meaning_and_default() =>
        Assert.Equal(SettingsExample.Env(), File.ReadAllText(OperatorProgram.Source(".env.example")));

    [Fact]
    public void The_handbook_lists_every_setting_with_its_meaning_and_default() =>
        Assert.Contains(SettingsExample.Table(), File.ReadAllText(OperatorProgram.Source("docs", "settings.md")), StringComparison.Ordinal);

    [Fact]
    public void The_reader_asks_for_no_setting_that_is_not_listed()
    {
        var reader = File.ReadAllText(OperatorProgram.Source("WowDash.Web", "Settings", "SettingsReader.cs"));
        var asked = System.Text.RegularExpressions.Regex.Matches(reader, "\"([A-Z][A-Z0-9]*_?[A-Z0-9_]+)\"").Select(m => m.Groups[1].Value).Except(["TRUE", "FALSE", "YES", "ON", "NO", "OFF", "_FILE"]);
        var listed = SettingNames.All.Select(s => s.Name).ToHashSet();
        Assert.All(asked, name => Assert.Contains(name, listed));
        Assert.All(SettingNames.All.Where(s => !s.NotUsedYet), setting => Assert.Contains($"\"{setting.Name}\"", reader, StringComparison.Ordinal));
    }

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        var answer = Read(new() { ["LOG_LEVEL"] = "Warning" }, new() { ["LOG_LEVEL"] = "Debug", ["STATE_TTL"] = "30m" });
        Assert.Equal(("Warning", TimeSpan.FromMinutes(30)), (answer.Settings.LogLevel, answer.Settings.StateTtl));
    }

    [Fact]
    public void What_a_running_up_left_counts_only_where_no_database_is_named()
    {
        var up = new Dictionary<string, string> { ["DATABASE_URL"] = "Host=up;Database=up", ["SECRET_KEY"] = OperatorProgram.Key };
        Assert.Contains("Host=up", SettingsReader.Read(new(Empty, Empty, up)).Settings.Database, StringComparison.Ordinal);
        var other = SettingsReader.Read(new(new Dictionary<string, string> { ["DB_NAME"] = "mine", ["DB_USER"] = "me" }, Empty, up));
        Assert.Contains("Database=mine", other.Settings.Database, StringComparison.Ordinal);
        Assert.Contains(other.Errors, e => e.StartsWith("SECRET_KEY", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres://me:p%40ss@db.example:6432/desk?sslmode=require", "Host=db.example;Port=6432;Username=me;Password=p@ss;Database=desk;SSL Mode=Require")]
    [InlineData("postgresql://me@db/desk", "Host=db;Port=5432;Username=me;Database=desk")]
    [InlineData("Host=/run/postgresql;Database=desk", "Host=/run/postgresql;Database=desk")]
    public void A_database_is_named_by_address_or_connection_string(string given, string read) =>
        Assert.Equal(read, Read(new() { ["DATABASE_URL"] = given }).Settings.Database);

    [Fact]
    public void A_secret_may_lie_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, OperatorProgram.Key + "\n");
        var answer = SettingsReader.Read(new(new Dictionary<string, string> { ["SECRET_KEY_FILE"] = file, ["DATABASE_URL"] = "Host=x;Database=y" }, Empty, Empty));
        File.Delete(file);
        Assert.Empty(answer.Errors);
        Assert.Empty(answer.Warnings);
        Assert.Equal(OperatorProgram.Key, answer.Settings.SecretKey);
    }

    [Theory]
    [InlineData("SECRET_KEY", "too short")]
    [InlineData("SECRET_KEY", "please-change-me-please-change-me-please")]
    [InlineData("DATABASE_URL", "postgres://nobody")]
    [InlineData("STATE_BACKEND", "memory")]
    [InlineData("STATE_TTL", "soon")]
    [InlineData("SESSION_TTL", "999999999d")]
    [InlineData("USE_REDIS", "maybe")]
    [InlineData("WEBHOOK_BASE_URL", "http://plain.example")]
    [InlineData("TRUSTED_PROXIES", "10.0.0.0/8,proxy")]
    [InlineData("LOG_LEVEL", "loud")]
    public void What_is_wrong_is_said_with_its_name_and_without_its_value(string name, string value)
    {
        var error = Assert.Single(Read(new() { [name] = value }).Errors);
        Assert.StartsWith(name + " ", error, StringComparison.Ordinal);
        if (SettingNames.All.Single(s => s.Name == name).IsSecret) Assert.DoesNotContain(value, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() => Assert.Equal(3, Read(new() { ["STATE_TTL"] = "soon", ["USE_REDIS"] = "true", ["LOG_LEVEL"] = "loud" }).Errors.Count);

    [Theory]
    [InlineData("DATABSE_URL", "did you mean DATABASE_URL?")]
    [InlineData("WOWDASH_SECRET_KEY", "did you mean SECRET_KEY?")]
    [InlineData("WOWDASH_COLOUR", "is no setting.")]
    public void A_misspelt_name_is_reported(string name, string says) => Assert.Contains(says, Assert.Single(Read(new() { [name] = "x" }).Warnings), StringComparison.Ordinal);

    [Fact]
    public void Letters_whose_links_anybody_could_turn_elsewhere_are_warned_of()
    {
        Dictionary<string, string> mail = new() { ["EMAIL_HOST"] = "mail.example.uz", ["DEFAULT_FROM_EMAIL"] = "desk@example.uz" };
        Assert.StartsWith("ALLOWED_HOSTS ", Assert.Single(Read(new(mail)).Warnings), StringComparison.Ordinal);
        Assert.Empty(Read(new(mail) { ["ALLOWED_HOSTS"] = ".example.uz" }).Warnings);
        Assert.Empty(Read(new(mail) { ["WEBHOOK_BASE_URL"] = "https://desk.example.uz" }).Warnings);
    }

    [Fact]
    public void Other_programs_names_are_left_alone() => Assert.Empty(Read(new() { ["PATH"] = "/bin", ["HOME"] = "/", ["LANG"] = "C", ["POSTGRES_HOST_AUTH_METHOD"] = "x" }).Warnings);

    static readonly Dictionary<string, string> Empty = [];

    static SettingsAnswer Read(Dictionary<string, string> environment, Dictionary<string, string>? file = null)
    {
        environment.TryAdd("SECRET_KEY", OperatorProgram.Key);
        environment.TryAdd("DATABASE_URL", "Host=x;Database=y");
        return SettingsReader.Read(new(environment, file ?? Empty, Empty));
    }
}
