using System.CommandLine;
using System.Text;
using WowDash.Data;
using WowDash.Data.Staff;

namespace WowDash.Web.Operator;

sealed class CreateSuperuser : OperatorCommand
{
    const string PasswordVariable = "SUPERUSER_PASSWORD";

    readonly Option<string?> email = new("--email") { Description = "E-mail to sign in with; asked for when missing." };
    readonly Option<string?> name = new("--name") { Description = "Name; the e-mail when missing." };
    readonly Option<bool> noInput = new("--no-input") { Description = $"Ask nothing: the password is the environment's {PasswordVariable}." };

    public CreateSuperuser() : base("createsuperuser", $"Creates an owner of the platform. The password is asked for, or taken from {PasswordVariable}, never from the command line.")
    {
        foreach (var option in (Option[])[email, name, noInput]) Add(option);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        var silent = line.GetValue(noInput) || Console.IsInputRedirected;
        var address = line.GetValue(email) ?? (silent ? throw new CommandRefused("--email is needed.") : Ask("E-mail: "));
        var password = Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given ? given
            : silent ? throw new CommandRefused($"{PasswordVariable} is not set.")
            : AskTwice();
        await using var services = OperatorServices.Data(settings);
        await using var scope = services.CreateAsyncScope();
        var owner = (await scope.ServiceProvider.GetRequiredService<CreatePlatformOwner>().Run(Actor.Operator, address, password, line.GetValue(name) ?? address, ct)).OrRefuse();
        Console.WriteLine($"Created {owner.Email}");
        return 0;
    }

    static string Ask(string question)
    {
        Console.Write(question);
        return Console.ReadLine()?.Trim() ?? "";
    }

    static string AskTwice()
    {
        var first = AskHidden("Password: ");
        return first == AskHidden("Again: ") ? first : throw new CommandRefused("The passwords differ.");
    }

    static string AskHidden(string question)
    {
        Console.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
