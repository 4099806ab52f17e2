using Microsoft.Extensions.DependencyInjection;
using WowDash.Tests.Support;
using WowDash.Web.Jobs;
using Xunit;

namespace WowDash.Tests.Operation;

/// <summary>Cleaning cleans, says how much, and finds nothing the second time; by command, by hand and by the schedule.</summary>
public sealed class CleaningTests() : OperatedTests(
    """
    insert into conversations (center_id, telegram_user_id, version, body, kind, sent_replies, created_at, updated_at, expires_at)
    select c.id, n, 1, '', 'Draft', '{}', now() - interval '3 days', now() - case when n <= 7 then interval '2 days' else interval '2 hours' end,
           now() + case when n <= 7 then interval '-1 day' else interval '22 hours' end
    from centers c, generate_series(1, 10) n
    """)
{
    [Fact]
    public async Task Stale_states_of_the_past_are_removed_by_the_command()
    {
        Assert.Equal(7, await Removed("cleanup-bot-states", "--dry-run"));
        Assert.Equal(10, await Left());
        Assert.Equal(7, await Removed("cleanup-bot-states"));
        Assert.Equal(0, await Removed("cleanup-bot-states"));
        Assert.Equal(3, await Removed("cleanup-bot-states", "--older-than", "1h", "--center", "yangi"));
        Assert.Equal(0, await Left());
        Assert.Equal(1, (await Run("cleanup-bot-states", "--center", "unknown")).Code);
    }

    [Fact]
    public async Task Stale_states_of_the_past_are_removed_by_the_job_run_by_hand()
    {
        Assert.Equal(7, await Changed("clean-bot-states", "--dry-run"));
        Assert.Equal(7, await Changed("clean-bot-states"));
        Assert.Equal(0, await Changed("clean-bot-states"));
        Assert.Equal(3, await Left());
    }

    [Fact]
    public async Task Ended_sessions_are_removed()
    {
        await Sql.Execute(Database,
            """
            insert into accounts (user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count,
                                  full_name, is_platform_owner, active, language, theme, last_totp_step, created_at)
            values ('a', 'A', 'a', 'A', true, false, false, false, 0, 'A', false, true, 'Uz', 'System', 0, now());
            insert into staff_sessions (key_hash, account_id, created_at, last_seen_at, expires_at, ends_at)
            select decode(lpad(n::text, 64, '0'), 'hex'), (select max(id) from accounts), now(), now(), now() + case when n <= 4 then interval '-1 hour' else interval '1 hour' end, now() + interval '1 day'
            from generate_series(1, 6) n
            """);
        Assert.Equal(4, await Changed("clear-sessions", "--dry-run"));
        Assert.Equal(4, await Removed("clearsessions"));
        Assert.Equal(0, await Removed("clearsessions"));
    }

    [Fact]
    public async Task Who_waits_in_a_center_is_reminded_of_whatever_is_wrong_in_another()
    {
        Assert.Equal(0, (await Run("centers", "add", "--name", "Ikkinchi", "--slug", "ikkinchi")).Code);
        await Sql.Execute(Database,
            """
            insert into customers (center_id, telegram_user_id, name, phone, language, tags, blocked, unreachable, marketing_opt_out, silent, created_at)
                select id, 7, 'Aziza', '+998901234567', case slug when 'yangi' then 'Martian' else 'Uz' end, '{}', false, false, false, false, now() from centers;
            insert into message_threads (center_id, customer_id, status, last_message_at, preview, unread, waiting_since, alerted_at, created_at)
                select center_id, id, 'Open', now(), 'Salom', 1, now() - interval '20 minutes', now() - interval '20 minutes', now() from customers
            """);
        var answer = await Run("jobs", "run", "remind-of-waiting", "--json");
        Assert.Equal(1, answer.Code);
        Assert.Contains("\"changed\":1,\"failed\":1", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_events_are_kept_for_a_day()
    {
        await Sql.Execute(Database,
            "insert into live_events (center_id, seq, kind, subject_id, what, at) select c.id, 100 + n, 'order', 1, 'status', now() + interval '5 minutes' - n * interval '6 hours' from centers c, generate_series(1, 8) n");
        Assert.Equal(4, await Changed("prune-live-events"));
        Assert.Equal(0, await Changed("prune-live-events"));
    }

    [Fact]
    public async Task Contents_of_files_taken_back_and_of_drafts_that_became_no_order_are_dropped_and_no_others()
    {
        var media = Settings["MEDIA_ROOT"] = TestServers.NewFolder("media");
        var center = await Sql.Count(Database, "select id from centers");
        // 1 taken back · 2 an old draft's · 3 a young draft's · 4 refused, nothing stored · 5 an old draft's whose content is gone already · 6 an old expense's paper
        await Sql.Execute(Database,
            """
            insert into files (center_id, purpose, status, draft_id, name, size, storage_key, page_count, attempts, created_at)
            select c.id, case n when 6 then 'Expense' else 'Document' end, case n when 1 then 'Removed' when 4 then 'Refused' else 'Stored' end, gen_random_uuid(), n || '.pdf', 3,
                case n when 4 then null else 'c' || c.id || '/2026/11/' || repeat(n::text, 22) end, 'Counted', 0, now() - case n when 1 then interval '1 hour' when 3 then interval '7 days' else interval '9 days' end
            from centers c, generate_series(1, 6) n
            """);
        string Content(int n) => Path.Combine(media, $"c{center}", "2026", "11", string.Concat(Enumerable.Repeat(n, 22)));
        Directory.CreateDirectory(Path.GetDirectoryName(Content(1))!);
        foreach (var n in (int[])[1, 2, 3, 6]) await File.WriteAllTextAsync(Content(n), "abc");

        Assert.Equal(3, await Changed("drop-files", "--dry-run"));
        Assert.True(File.Exists(Content(1)) && File.Exists(Content(2)));
        Assert.Equal(3, await Changed("drop-files"));
        Assert.Equal([false, false, true, true], new[] { 1, 2, 3, 6 }.Select(n => File.Exists(Content(n))));
        Assert.Equal(3, await Sql.Count(Database, "select count(*) from files where status = 'Removed' and storage_key is null"));
        Assert.Equal(0, await Changed("drop-files"));
    }

    [Fact]
    public async Task Contents_that_no_row_knows_are_dropped_after_some_days()
    {
        var media = Settings["MEDIA_ROOT"] = TestServers.NewFolder("media");
        var center = await Sql.Count(Database, "select id from centers");
        var (known, month) = (new string('k', 22), $"{TimeProvider.System.GetUtcNow().AddDays(-4):yyyy'/'MM}");
        await Sql.Execute(Database,
            $"""
            insert into files (center_id, purpose, status, name, size, storage_key, page_count, attempts, created_at)
            select id, 'Expense', 'Stored', 'a.pdf', 3, 'c' || id || '/{month}/{known}', 'Counted', 0, now() from centers;
            update centers set logo_path = 'c' || id || '/{month}/{new string('l', 22)}'
            """);
        var folder = Directory.CreateDirectory(Path.Combine(media, $"c{center}", month)).FullName;
        string Content(string name, int daysAgo)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, "abc");
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-daysAgo));
            return path;
        }

        string[] kept = [Content(known, 4), Content(new string('l', 22), 4), Content(new string('y', 22), 1), Content("notes.txt", 4)];
        string[] strays = [Content(new string('s', 22), 4), Content(new string('u', 22) + ".part", 4)];
        Assert.Equal(2, await Changed("drop-files", "--dry-run"));
        Assert.All(strays, s => Assert.True(File.Exists(s)));
        Assert.Equal(2, await Changed("drop-files"));
        Assert.All(kept, k => Assert.True(File.Exists(k)));
        Assert.All(strays, s => Assert.False(File.Exists(s)));
    }

    [Fact]
    public async Task Links_for_uploading_are_kept_for_a_week_after_their_end()
    {
        await Sql.Execute(Database,
            """
            insert into customers (center_id, telegram_user_id, name, phone, language, tags, blocked, unreachable, marketing_opt_out, silent, created_at, search_text)
            select id, 5, 'Aziza', '+998901234567', 'Uz', '{}', false, false, false, false, now(), '' from centers;
            insert into upload_links (center_id, token_hash, customer_id, purpose, telegram_message_id, created_at, expires_at)
            select u.center_id, decode(lpad(n::text, 64, '0'), 'hex'), u.id, 'Document', n, now(), now() + interval '1 day' - n * interval '3 days' from customers u, generate_series(0, 4) n
            """);
        Assert.Equal(2, await Changed("prune-upload-links", "--dry-run"));
        Assert.Equal(2, await Changed("prune-upload-links"));
        Assert.Equal(0, await Changed("prune-upload-links"));
    }

    [Fact]
    public async Task A_job_of_the_schedule_runs_on_one_of_two_processes_and_its_count_is_kept()
    {
        var program = WowDash.Web.Settings.SettingsReader.Read(new(Settings, new Dictionary<string, string>(), new Dictionary<string, string>())).Settings;
        await JobsModule.Provision(program, CancellationToken.None);
        using var first = Web.Operator.RunBots.Build(program);
        using var second = Web.Operator.RunBots.Build(program);
        await first.StartAsync();
        await second.StartAsync();
        var scheduler = await first.Services.GetRequiredService<Quartz.ISchedulerFactory>().GetScheduler();
        await scheduler.TriggerJob(new Quartz.JobKey("clean-bot-states"));
        JobState? state = null;
        await Eventually.True(async () => (state = (await JobHistory.Read(program, CancellationToken.None)).Single(j => j.Name == "clean-bot-states")) is { Runs: > 0 });

        await first.StopAsync();
        await second.StopAsync();
        Assert.Equal((1, "7", 3), (state!.Runs, state.LastSummary, await Left()));
    }

    async Task<long> Removed(params string[] words) => (await Json(words)).GetProperty("removed").GetInt64();

    async Task<long> Changed(string job, params string[] more) => (await Json(["jobs", "run", job, .. more])).GetProperty("changed").GetInt64();

    Task<long> Left() => Sql.Count(Database, "select count(*) from conversations");
}
