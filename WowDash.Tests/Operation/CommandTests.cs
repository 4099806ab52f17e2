using System.Text.Json;
using Npgsql;
using WowDash.Tests.Support;
using WowDash.Web.Operator;
using Xunit;

namespace WowDash.Tests.Operation;

public sealed class CommandTests
{
    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("migrate", "--nonsense")]
    [InlineData("run", "--port", "many")]
    [InlineData("centers")]
    [InlineData("centers", "add", "--name", "Without a slug")]
    [InlineData("cleanup-bot-states", "--older-than", "long")]
    [InlineData("up", "--workers", "0")]
    public async Task Wrong_use_exits_2_and_says_where_help_is(params string[] words)
    {
        var answer = await OperatorProgram.Run(words);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var answer = await OperatorProgram.Run(["--help"]);
        Assert.Equal(0, answer.Code);
        Assert.All(CommandLine.All(), command => Assert.Contains(command.Words.Split(' ')[0], answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worker_whose_address_is_taken_says_so_and_nothing_else()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, Web.Operator.Up.Ports.Any());
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var answer = await OperatorProgram.Run(["run", "--port", $"{port}"], OperatorProgram.On(await TestServers.NewDatabase()));
        Assert.Equal(1, answer.Code);
        Assert.Contains($"{port}: address already in use", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Output + answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("FTL", answer.Output, StringComparison.Ordinal);

        var nowhere = await OperatorProgram.Run(["run", "--url", "nowhere"], OperatorProgram.On(await TestServers.NewDatabase()));
        Assert.Equal(1, nowhere.Code);
        Assert.DoesNotContain("   at ", nowhere.Output + nowhere.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("migrate")]
    [InlineData("setup-roles")]
    [InlineData("setup-regions")]
    [InlineData("jobs list")]
    public async Task A_database_that_is_away_is_said_in_words(string words)
    {
        var answer = await OperatorProgram.Run(words.Split(' '), OperatorProgram.On("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2"));
        Assert.Equal(1, answer.Code);
        Assert.Contains("cannot be reached", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_exits_1_with_its_reason()
    {
        var away = await OperatorProgram.Run(["centers", "list"], OperatorProgram.On("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2"));
        Assert.Equal(1, away.Code);
        Assert.Contains("cannot be reached", away.Error, StringComparison.Ordinal);

        var settings = await OperatorProgram.Run(["migrate"], new Dictionary<string, string> { ["DATABASE_URL"] = "Host=x;Database=y" });
        Assert.Equal(1, settings.Code);
        Assert.Contains("SECRET_KEY", settings.Error, StringComparison.Ordinal);

        var unmigrated = await OperatorProgram.Run(["run"], OperatorProgram.On(await TestServers.EmptyDatabase()));
        Assert.Equal(1, unmigrated.Code);
        Assert.Contains("./wowdash migrate", unmigrated.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_installation_is_set_up_by_commands_alone()
    {
        var settings = OperatorProgram.On(await TestServers.EmptyDatabase());
        Assert.NotEmpty(JsonDocument.Parse((await Done(settings, "migrate", "--json")).Output).RootElement.GetProperty("migrations").EnumerateArray());
        Assert.Equal("Nothing to migrate.", (await Done(settings, "migrate")).Output.Trim());
        await Done(settings, "setup-regions");
        await Done(settings, "centers", "add", "--name", "Yangi Tarjima", "--slug", "yangi");
        Assert.Contains("yangi", (await Done(settings, "centers", "list")).Output, StringComparison.Ordinal);
        var taken = await OperatorProgram.Run(["centers", "add", "--name", "Another", "--slug", "yangi"], settings);
        Assert.Equal(1, taken.Code);

        var owner = new Dictionary<string, string>(settings) { ["SUPERUSER_PASSWORD"] = "correct horse battery" };
        await Done(owner, "createsuperuser", "--email", "owner@example.uz", "--no-input");
        Assert.Equal(1, (await OperatorProgram.Run(["createsuperuser", "--email", "owner@example.uz", "--no-input"], owner)).Code);
        Assert.Equal(1, (await OperatorProgram.Run(["createsuperuser", "--email", "b@example.uz", "--no-input"], settings)).Code);
    }

    [Fact]
    public async Task Check_finds_what_is_wrong()
    {
        var settings = OperatorProgram.On(await TestServers.EmptyDatabase());
        settings["TELEGRAM_API_URL"] = "http://127.0.0.1:1";
        var answer = await OperatorProgram.Run(["check", "--json"], settings);
        Assert.Equal(1, answer.Code);
        var findings = JsonDocument.Parse(answer.Output).RootElement.EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, f => f.GetProperty("ok").GetBoolean());
        Assert.Equal((true, true, false, true, false), (findings["settings"], findings["database"], findings["migrations"], findings["media"], findings["bot-api"]));
    }

    [Fact]
    public async Task Missing_system_roles_are_set_up_once()
    {
        var database = await TestServers.NewDatabase();
        var settings = OperatorProgram.On(database);
        await Done(settings, "centers", "add", "--name", "Yangi Tarjima", "--slug", "yangi");
        await Sql.Execute(database, "delete from roles where system = 'Manager'");
        Assert.StartsWith("1 ", (await Done(settings, "setup-roles")).Output, StringComparison.Ordinal);
        Assert.StartsWith("0 ", (await Done(settings, "setup-roles")).Output, StringComparison.Ordinal);
    }

    static async Task<Answer> Done(Dictionary<string, string> settings, params string[] words)
    {
        var answer = await OperatorProgram.Run(words, settings);
        Assert.True(answer.Code == 0, $"{string.Join(' ', words)}: {answer.Error}");
        return answer;
    }
}

static class Sql
{
    public static async Task Execute(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> Count(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
