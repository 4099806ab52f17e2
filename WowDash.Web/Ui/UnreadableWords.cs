using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Npgsql;

namespace WowDash.Web.Ui;

/// <summary>What no person types (a zero, half a character) the database does not take as text: whoever sends it anyway has made a bad request, and no mistake of ours.</summary>
sealed class UnreadableWords : IExceptionFilter
{
    // a zero inside jsonb
    const string Untranslatable = "22P05";

    public void OnException(ExceptionContext context)
    {
        if (IsOfWords(context.Exception)) context.Result = new BadRequestResult();
    }

    static bool IsOfWords(Exception? e) => e is EncoderFallbackException or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or Untranslatable }
        || (e?.InnerException is { } inner && IsOfWords(inner));
}
