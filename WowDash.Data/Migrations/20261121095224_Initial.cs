using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WowDash.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    full_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_platform_owner = table.Column<bool>(type: "boolean", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    theme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last_totp_step = table.Column<long>(type: "bigint", nullable: false),
                    avatar_path = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "centers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    slug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    logo_path = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    telegram = table.Column<string>(type: "text", nullable: true),
                    map_link = table.Column<string>(type: "text", nullable: true),
                    company_channel_id = table.Column<long>(type: "bigint", nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    default_language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    currency_label = table.Column<string>(type: "text", nullable: true),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    deposit_percent = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_centers", x => x.id);
                    table.CheckConstraint("ck_centers_deposit", "deposit_percent between 0 and 100");
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_agencies_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    center_id = table.Column<long>(type: "bigint", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_entries_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bot_connections",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    bot_id = table.Column<long>(type: "bigint", nullable: false),
                    username = table.Column<string>(type: "text", nullable: false),
                    protected_token = table.Column<byte[]>(type: "bytea", nullable: false),
                    webhook_key = table.Column<string>(type: "text", nullable: false),
                    protected_secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    protected_former_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    secret_set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    webhook_wanted = table.Column<string>(type: "text", nullable: true),
                    webhook_found = table.Column<string>(type: "text", nullable: true),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    poll_offset = table.Column<long>(type: "bigint", nullable: false),
                    polled_by = table.Column<string>(type: "text", nullable: true),
                    poll_lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_update_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pending_updates = table.Column<int>(type: "integer", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    last_error_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    connected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bulk_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bulk_pace = table.Column<float>(type: "real", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bot_connections", x => x.center_id);
                    table.ForeignKey(
                        name: "fk_bot_connections_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "canned_replies",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", nullable: false),
                    words_en = table.Column<string>(type: "text", nullable: false),
                    words_ru = table.Column<string>(type: "text", nullable: false),
                    words_uz = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_canned_replies", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_canned_replies_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "center_counters",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    last_order_number = table.Column<int>(type: "integer", nullable: false),
                    last_live_seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_center_counters", x => x.center_id);
                    table.ForeignKey(
                        name: "fk_center_counters_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "channel_positions",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_positions", x => x.center_id);
                    table.ForeignKey(
                        name: "fk_channel_positions_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    telegram_user_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    replies_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_replies = table.Column<long[]>(type: "bigint[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations", x => new { x.center_id, x.telegram_user_id });
                    table.ForeignKey(
                        name: "fk_conversations_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateTable(
                name: "dead_letters",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    update_id = table.Column<long>(type: "bigint", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false),
                    trace_id = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replayed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dead_letters", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_dead_letters_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "live_events",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_live_events", x => new { x.center_id, x.seq });
                    table.ForeignKey(
                        name: "fk_live_events_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "owed_mails",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    center_id = table.Column<long>(type: "bigint", nullable: true),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    protected_text = table.Column<byte[]>(type: "bytea", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    useless_after = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owed_mails", x => x.id);
                    table.ForeignKey(
                        name: "fk_owed_mails_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    system = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    permissions = table.Column<string[]>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_roles_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    query = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_filters", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_saved_filters_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saved_filters_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    center_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    device = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_sessions_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target_languages",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    agency_copy = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    agency_first = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    agency_other = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false),
                    ordinary_copy = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    ordinary_first = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    ordinary_other = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_languages", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_target_languages_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "branches",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_main = table.Column<bool>(type: "boolean", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    region_code = table.Column<string>(type: "character varying(8)", nullable: true),
                    district = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    hours = table.Column<string>(type: "jsonb", nullable: false),
                    b2c_channel_id = table.Column<long>(type: "bigint", nullable: true),
                    b2b_channel_id = table.Column<long>(type: "bigint", nullable: true),
                    price_list_visible = table.Column<bool>(type: "boolean", nullable: false),
                    card_number = table.Column<string>(type: "text", nullable: true),
                    card_holder = table.Column<string>(type: "text", nullable: true),
                    support_phone = table.Column<string>(type: "text", nullable: true),
                    support_telegram = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    about_en = table.Column<string>(type: "text", nullable: true),
                    about_ru = table.Column<string>(type: "text", nullable: true),
                    about_uz = table.Column<string>(type: "text", nullable: true),
                    help_en = table.Column<string>(type: "text", nullable: true),
                    help_ru = table.Column<string>(type: "text", nullable: true),
                    help_uz = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_branches", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_branches_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_branches_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    telegram_user_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    username = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    branch_id = table.Column<long>(type: "bigint", nullable: true),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true),
                    tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    blocked = table.Column<bool>(type: "boolean", nullable: false),
                    unreachable = table.Column<bool>(type: "boolean", nullable: false),
                    marketing_opt_out = table.Column<bool>(type: "boolean", nullable: false),
                    silent = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
                    xmin = table.Column<uint>(type: "xid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_customers_agencies_center_id_agency_id",
                        columns: x => new { x.center_id, x.agency_id },
                        principalTable: "agencies",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customers_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customers_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customers_customers_center_id_merged_into_id",
                        columns: x => new { x.center_id, x.merged_into_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expenses",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    branch_id = table.Column<long>(type: "bigint", nullable: false),
                    original = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    copy = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expenses", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_expenses_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expenses_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    branch_id = table.Column<long>(type: "bigint", nullable: false),
                    charging = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    names_in_writing = table.Column<bool>(type: "boolean", nullable: false),
                    category_en = table.Column<string>(type: "text", nullable: true),
                    category_ru = table.Column<string>(type: "text", nullable: true),
                    category_uz = table.Column<string>(type: "text", nullable: true),
                    description_en = table.Column<string>(type: "text", nullable: true),
                    description_ru = table.Column<string>(type: "text", nullable: true),
                    description_uz = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_services", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_services_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_services_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_members",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    role_id = table.Column<long>(type: "bigint", nullable: false),
                    is_owner = table.Column<bool>(type: "boolean", nullable: false),
                    branch_id = table.Column<long>(type: "bigint", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_members", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_staff_members_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_members_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_members_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_members_roles_center_id_role_id",
                        columns: x => new { x.center_id, x.role_id },
                        principalTable: "roles",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_merges",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    kept_id = table.Column<long>(type: "bigint", nullable: false),
                    gone_id = table.Column<long>(type: "bigint", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    split_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_merges", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_customer_merges_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customer_merges_customers_center_id_gone_id",
                        columns: x => new { x.center_id, x.gone_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customer_merges_customers_center_id_kept_id",
                        columns: x => new { x.center_id, x.kept_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_types",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    service_id = table.Column<long>(type: "bigint", nullable: false),
                    estimated_days = table.Column<int>(type: "integer", nullable: false),
                    agency_copy = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    agency_first = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    agency_other = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false),
                    ordinary_copy = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    ordinary_first = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    ordinary_other = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_types", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_document_types_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_document_types_services_center_id_service_id",
                        columns: x => new { x.center_id, x.service_id },
                        principalTable: "services",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_languages",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    service_id = table.Column<long>(type: "bigint", nullable: false),
                    language_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_languages", x => new { x.center_id, x.service_id, x.language_id });
                    table.ForeignKey(
                        name: "fk_service_languages_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_languages_services_center_id_service_id",
                        columns: x => new { x.center_id, x.service_id },
                        principalTable: "services",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_languages_target_languages_center_id_language_id",
                        columns: x => new { x.center_id, x.language_id },
                        principalTable: "target_languages",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_invites",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_by_id = table.Column<long>(type: "bigint", nullable: true),
                    created_by_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_invites", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_agency_invites_agencies_center_id_agency_id",
                        columns: x => new { x.center_id, x.agency_id },
                        principalTable: "agencies",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_invites_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_invites_customers_center_id_used_by_id",
                        columns: x => new { x.center_id, x.used_by_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_invites_staff_members_center_id_created_by_id",
                        columns: x => new { x.center_id, x.created_by_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_threads",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    customer_id = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assignee_id = table.Column<long>(type: "bigint", nullable: true),
                    last_message_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    preview = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    last_direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    unread = table.Column<int>(type: "integer", nullable: false),
                    waiting_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    alerted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_threads", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_message_threads_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_threads_customers_center_id_customer_id",
                        columns: x => new { x.center_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_threads_staff_members_center_id_assignee_id",
                        columns: x => new { x.center_id, x.assignee_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_invitations",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    role_id = table.Column<long>(type: "bigint", nullable: false),
                    branch_id = table.Column<long>(type: "bigint", nullable: true),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    staff_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_invitations", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_staff_invitations_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_invitations_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_invitations_roles_center_id_role_id",
                        columns: x => new { x.center_id, x.role_id },
                        principalTable: "roles",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_invitations_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_expenses",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    document_type_id = table.Column<long>(type: "bigint", nullable: false),
                    expense_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_expenses", x => new { x.center_id, x.document_type_id, x.expense_id });
                    table.ForeignKey(
                        name: "fk_document_expenses_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_document_expenses_document_types_center_id_document_type_id",
                        columns: x => new { x.center_id, x.document_type_id },
                        principalTable: "document_types",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_document_expenses_expenses_center_id_expense_id",
                        columns: x => new { x.center_id, x.expense_id },
                        principalTable: "expenses",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    number = table.Column<int>(type: "integer", nullable: false),
                    customer_id = table.Column<long>(type: "bigint", nullable: false),
                    branch_id = table.Column<long>(type: "bigint", nullable: false),
                    service_id = table.Column<long>(type: "bigint", nullable: false),
                    document_type_id = table.Column<long>(type: "bigint", nullable: false),
                    target_language_id = table.Column<long>(type: "bigint", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    pages_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    names = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    payment_method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    breakdown = table.Column<string>(type: "jsonb", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    extra_fees = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    discount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    discount_reason = table.Column<string>(type: "text", nullable: true),
                    received = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    due = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false, computedColumnSql: "total + extra_fees - discount", stored: true),
                    left_to_pay = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false, computedColumnSql: "greatest(0, total + extra_fees - discount - received)", stored: true),
                    deadline_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    assignee_id = table.Column<long>(type: "bigint", nullable: true),
                    created_by_id = table.Column<long>(type: "bigint", nullable: true),
                    tracking_code = table.Column<string>(type: "text", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    price_answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cancel_reason = table.Column<string>(type: "text", nullable: true),
                    rating = table.Column<int>(type: "integer", nullable: true),
                    rating_comment = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => new { x.center_id, x.id });
                    table.CheckConstraint("ck_orders_counts", "pages >= 1 and copies between 0 and 99");
                    table.CheckConstraint("ck_orders_money", "total >= 0 and extra_fees >= 0 and discount >= 0 and discount <= total + extra_fees");
                    table.CheckConstraint("ck_orders_rating", "rating between 1 and 5");
                    table.ForeignKey(
                        name: "fk_orders_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_customers_center_id_customer_id",
                        columns: x => new { x.center_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_document_types_center_id_document_type_id",
                        columns: x => new { x.center_id, x.document_type_id },
                        principalTable: "document_types",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_services_center_id_service_id",
                        columns: x => new { x.center_id, x.service_id },
                        principalTable: "services",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_staff_members_center_id_assignee_id",
                        columns: x => new { x.center_id, x.assignee_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_staff_members_center_id_created_by_id",
                        columns: x => new { x.center_id, x.created_by_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_target_languages_center_id_target_language_id",
                        columns: x => new { x.center_id, x.target_language_id },
                        principalTable: "target_languages",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "channel_posts",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    card = table.Column<string>(type: "jsonb", nullable: false),
                    files_up_to = table.Column<long>(type: "bigint", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_posts", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_channel_posts_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_channel_posts_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    customer_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    storage_key = table.Column<string>(type: "text", nullable: true),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: true),
                    telegram_file_id = table.Column<string>(type: "text", nullable: true),
                    telegram_unique_id = table.Column<string>(type: "text", nullable: true),
                    telegram_message_id = table.Column<long>(type: "bigint", nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    page_count = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    work_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_files_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_customers_center_id_customer_id",
                        columns: x => new { x.center_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notifications",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    staff_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    thread_id = table.Column<long>(type: "bigint", nullable: true),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_notifications_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notifications_message_threads_center_id_thread_id",
                        columns: x => new { x.center_id, x.thread_id },
                        principalTable: "message_threads",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notifications_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notifications_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_comments",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    staff_id = table.Column<long>(type: "bigint", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_comments", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_order_comments_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_comments_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_comments_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_events",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    undoes = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_events", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_order_events_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_events_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_events_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_fees",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_fees", x => new { x.center_id, x.id });
                    table.CheckConstraint("ck_order_fees_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_order_fees_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_fees_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_order_fees_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "owed_messages",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    customer_id = table.Column<long>(type: "bigint", nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    lane = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    telegram_message_id = table.Column<long>(type: "bigint", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owed_messages", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_owed_messages_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_owed_messages_customers_center_id_customer_id",
                        columns: x => new { x.center_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_owed_messages_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "general_expenses",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    branch_id = table.Column<long>(type: "bigint", nullable: true),
                    category = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid = table.Column<bool>(type: "boolean", nullable: false),
                    vendor = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    receipt_file_id = table.Column<long>(type: "bigint", nullable: true),
                    removed = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_general_expenses", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_general_expenses_branches_center_id_branch_id",
                        columns: x => new { x.center_id, x.branch_id },
                        principalTable: "branches",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_general_expenses_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_general_expenses_files_center_id_receipt_file_id",
                        columns: x => new { x.center_id, x.receipt_file_id },
                        principalTable: "files",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    file_id = table.Column<long>(type: "bigint", nullable: true),
                    claimed_amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reject_reason = table.Column<string>(type: "text", nullable: true),
                    reviewed_by_id = table.Column<long>(type: "bigint", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipts", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_receipts_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipts_files_center_id_file_id",
                        columns: x => new { x.center_id, x.file_id },
                        principalTable: "files",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipts_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_receipts_staff_members_center_id_reviewed_by_id",
                        columns: x => new { x.center_id, x.reviewed_by_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "thread_messages",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    thread_id = table.Column<long>(type: "bigint", nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "character varying(4096)", maxLength: 4096, nullable: false),
                    file_id = table.Column<long>(type: "bigint", nullable: true),
                    telegram_message_id = table.Column<long>(type: "bigint", nullable: true),
                    delivery = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    owed_message_id = table.Column<long>(type: "bigint", nullable: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    earlier_text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thread_messages", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_thread_messages_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thread_messages_files_center_id_file_id",
                        columns: x => new { x.center_id, x.file_id },
                        principalTable: "files",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thread_messages_message_threads_center_id_thread_id",
                        columns: x => new { x.center_id, x.thread_id },
                        principalTable: "message_threads",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thread_messages_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thread_messages_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "upload_links",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    customer_id = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    telegram_message_id = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    file_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_links", x => new { x.center_id, x.id });
                    table.ForeignKey(
                        name: "fk_upload_links_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_upload_links_customers_center_id_customer_id",
                        columns: x => new { x.center_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_upload_links_files_center_id_file_id",
                        columns: x => new { x.center_id, x.file_id },
                        principalTable: "files",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_upload_links_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    center_id = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    customer_id = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    receipt_id = table.Column<long>(type: "bigint", nullable: true),
                    staff_id = table.Column<long>(type: "bigint", nullable: true),
                    corrects_id = table.Column<long>(type: "bigint", nullable: true),
                    idempotency_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => new { x.center_id, x.id });
                    table.CheckConstraint("ck_payments_amount", "amount > 0 or (kind = 'Correction' and amount <> 0)");
                    table.ForeignKey(
                        name: "fk_payments_centers_center_id",
                        column: x => x.center_id,
                        principalTable: "centers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_customers_center_id_customer_id",
                        columns: x => new { x.center_id, x.customer_id },
                        principalTable: "customers",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_orders_center_id_order_id",
                        columns: x => new { x.center_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_payments_center_id_corrects_id",
                        columns: x => new { x.center_id, x.corrects_id },
                        principalTable: "payments",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_receipts_center_id_receipt_id",
                        columns: x => new { x.center_id, x.receipt_id },
                        principalTable: "receipts",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_staff_members_center_id_staff_id",
                        columns: x => new { x.center_id, x.staff_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "center_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_user_id",
                table: "account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_email",
                table: "accounts",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_user_name",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_invites_center_id_agency_id",
                table: "agency_invites",
                columns: new[] { "center_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agency_invites_center_id_created_by_id",
                table: "agency_invites",
                columns: new[] { "center_id", "created_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agency_invites_center_id_used_by_id",
                table: "agency_invites",
                columns: new[] { "center_id", "used_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agency_invites_token_hash",
                table: "agency_invites",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_center_id_at",
                table: "audit_entries",
                columns: new[] { "center_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_bot_connections_bot_id",
                table: "bot_connections",
                column: "bot_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bot_connections_webhook_key",
                table: "bot_connections",
                column: "webhook_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_branches_one_main",
                table: "branches",
                column: "center_id",
                unique: true,
                filter: "is_main");

            migrationBuilder.CreateIndex(
                name: "ix_branches_region_code",
                table: "branches",
                column: "region_code");

            migrationBuilder.CreateIndex(
                name: "ix_centers_slug",
                table: "centers",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_channel_posts_center_id_order_id_chat_id",
                table: "channel_posts",
                columns: new[] { "center_id", "order_id", "chat_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_channel_posts_chat",
                table: "channel_posts",
                columns: new[] { "chat_id", "due_at" },
                filter: "due_at is not null or claimed_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_channel_posts_due",
                table: "channel_posts",
                column: "due_at",
                filter: "due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_expires_at",
                table: "conversations",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_replies_due_at",
                table: "conversations",
                column: "replies_due_at",
                filter: "replies_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_customer_merges_center_id_gone_id",
                table: "customer_merges",
                columns: new[] { "center_id", "gone_id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_merges_center_id_kept_id",
                table: "customer_merges",
                columns: new[] { "center_id", "kept_id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_center_id_agency_id",
                table: "customers",
                columns: new[] { "center_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_center_id_branch_id",
                table: "customers",
                columns: new[] { "center_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_center_id_merged_into_id",
                table: "customers",
                columns: new[] { "center_id", "merged_into_id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_center_id_telegram_user_id",
                table: "customers",
                columns: new[] { "center_id", "telegram_user_id" },
                unique: true,
                filter: "telegram_user_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_customers_phone",
                table: "customers",
                columns: new[] { "center_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_walk_in_phone",
                table: "customers",
                columns: new[] { "center_id", "phone" },
                unique: true,
                filter: "telegram_user_id is null and merged_into_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_document_expenses_center_id_expense_id",
                table: "document_expenses",
                columns: new[] { "center_id", "expense_id" });

            migrationBuilder.CreateIndex(
                name: "ix_document_types_center_id_service_id",
                table: "document_types",
                columns: new[] { "center_id", "service_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expenses_center_id_branch_id",
                table: "expenses",
                columns: new[] { "center_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_center_id_draft_id",
                table: "files",
                columns: new[] { "center_id", "draft_id" },
                filter: "draft_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_files_center_id_order_id",
                table: "files",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_telegram_message",
                table: "files",
                columns: new[] { "center_id", "customer_id", "telegram_message_id", "telegram_unique_id", "draft_id" },
                unique: true,
                filter: "telegram_unique_id is not null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_files_work_due_at",
                table: "files",
                column: "work_due_at",
                filter: "work_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_general_expenses_center_id_branch_id",
                table: "general_expenses",
                columns: new[] { "center_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_general_expenses_center_id_on",
                table: "general_expenses",
                columns: new[] { "center_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_general_expenses_center_id_receipt_file_id",
                table: "general_expenses",
                columns: new[] { "center_id", "receipt_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_live_events_at",
                table: "live_events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_message_threads_center_id_assignee_id",
                table: "message_threads",
                columns: new[] { "center_id", "assignee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_threads_center_id_customer_id",
                table: "message_threads",
                columns: new[] { "center_id", "customer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_threads_center_id_status_last_message_at",
                table: "message_threads",
                columns: new[] { "center_id", "status", "last_message_at" });

            migrationBuilder.CreateIndex(
                name: "ix_message_threads_unread",
                table: "message_threads",
                columns: new[] { "center_id", "customer_id" },
                filter: "unread > 0");

            migrationBuilder.CreateIndex(
                name: "ix_message_threads_waiting",
                table: "message_threads",
                column: "alerted_at",
                filter: "waiting_since is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_center_id_order_id",
                table: "notifications",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_center_id_staff_id_created_at",
                table: "notifications",
                columns: new[] { "center_id", "staff_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_center_id_thread_id",
                table: "notifications",
                columns: new[] { "center_id", "thread_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_unread",
                table: "notifications",
                columns: new[] { "center_id", "staff_id" },
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_unread_thread",
                table: "notifications",
                columns: new[] { "center_id", "staff_id", "kind", "thread_id" },
                unique: true,
                filter: "read_at is null and thread_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_order_comments_center_id_key",
                table: "order_comments",
                columns: new[] { "center_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_comments_center_id_order_id",
                table: "order_comments",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_comments_center_id_staff_id",
                table: "order_comments",
                columns: new[] { "center_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_events_center_id_order_id",
                table: "order_events",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_events_center_id_staff_id_at",
                table: "order_events",
                columns: new[] { "center_id", "staff_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_fees_center_id_order_id",
                table: "order_fees",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_fees_center_id_staff_id",
                table: "order_fees",
                columns: new[] { "center_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_assignee_id_number",
                table: "orders",
                columns: new[] { "center_id", "assignee_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_branch_id_number",
                table: "orders",
                columns: new[] { "center_id", "branch_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_created_at",
                table: "orders",
                columns: new[] { "center_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_created_by_id",
                table: "orders",
                columns: new[] { "center_id", "created_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_customer_id_number",
                table: "orders",
                columns: new[] { "center_id", "customer_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_document_type_id",
                table: "orders",
                columns: new[] { "center_id", "document_type_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_draft_id",
                table: "orders",
                columns: new[] { "center_id", "draft_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_number",
                table: "orders",
                columns: new[] { "center_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_service_id_number",
                table: "orders",
                columns: new[] { "center_id", "service_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_status_number",
                table: "orders",
                columns: new[] { "center_id", "status", "number" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "ix_orders_center_id_target_language_id_number",
                table: "orders",
                columns: new[] { "center_id", "target_language_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_open",
                table: "orders",
                columns: new[] { "center_id", "deadline_at", "number" },
                filter: "status <> 'Completed' and status <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_orders_owed",
                table: "orders",
                columns: new[] { "center_id", "left_to_pay", "number" },
                filter: "left_to_pay > 0 and status <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_orders_part_paid",
                table: "orders",
                columns: new[] { "center_id", "number" },
                filter: "left_to_pay > 0 and status <> 'Cancelled' and received > 0");

            migrationBuilder.CreateIndex(
                name: "ix_orders_tracking_code",
                table: "orders",
                column: "tracking_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_owed_mails_center_id",
                table: "owed_mails",
                column: "center_id");

            migrationBuilder.CreateIndex(
                name: "ix_owed_mails_due",
                table: "owed_mails",
                columns: new[] { "due_at", "id" },
                filter: "status in ('Queued', 'Sending')");

            migrationBuilder.CreateIndex(
                name: "ix_owed_messages_bulk",
                table: "owed_messages",
                columns: new[] { "center_id", "due_at", "id" },
                filter: "status in ('Queued', 'Sending') and lane = 'Bulk'");

            migrationBuilder.CreateIndex(
                name: "ix_owed_messages_center_id_customer_id",
                table: "owed_messages",
                columns: new[] { "center_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_owed_messages_center_id_order_id",
                table: "owed_messages",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_owed_messages_due",
                table: "owed_messages",
                columns: new[] { "due_at", "id" },
                filter: "status in ('Queued', 'Sending') and lane <> 'Bulk'");

            migrationBuilder.CreateIndex(
                name: "ix_owed_messages_waiting",
                table: "owed_messages",
                columns: new[] { "center_id", "customer_id", "id" },
                filter: "status in ('Queued', 'Sending') and lane <> 'Bulk'");

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_at",
                table: "payments",
                columns: new[] { "center_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_corrects_id",
                table: "payments",
                columns: new[] { "center_id", "corrects_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_customer_id",
                table: "payments",
                columns: new[] { "center_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_idempotency_key",
                table: "payments",
                columns: new[] { "center_id", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_order_id",
                table: "payments",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_receipt_id",
                table: "payments",
                columns: new[] { "center_id", "receipt_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_center_id_staff_id",
                table: "payments",
                columns: new[] { "center_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_receipts_center_id_file_id",
                table: "receipts",
                columns: new[] { "center_id", "file_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_receipts_center_id_order_id",
                table: "receipts",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_receipts_center_id_reviewed_by_id",
                table: "receipts",
                columns: new[] { "center_id", "reviewed_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_receipts_pending",
                table: "receipts",
                columns: new[] { "center_id", "order_id" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_roles_center_id_name",
                table: "roles",
                columns: new[] { "center_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roles_center_id_system",
                table: "roles",
                columns: new[] { "center_id", "system" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_account_id",
                table: "saved_filters",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_center_id_account_id_name",
                table: "saved_filters",
                columns: new[] { "center_id", "account_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_languages_center_id_language_id",
                table: "service_languages",
                columns: new[] { "center_id", "language_id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_center_id_branch_id",
                table: "services",
                columns: new[] { "center_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_invitations_center_id_branch_id",
                table: "staff_invitations",
                columns: new[] { "center_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_invitations_center_id_role_id",
                table: "staff_invitations",
                columns: new[] { "center_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_invitations_center_id_staff_id",
                table: "staff_invitations",
                columns: new[] { "center_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_invitations_one_open",
                table: "staff_invitations",
                columns: new[] { "center_id", "email" },
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_staff_invitations_token_hash",
                table: "staff_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_account_id",
                table: "staff_members",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_center_id_branch_id",
                table: "staff_members",
                columns: new[] { "center_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_center_id_role_id",
                table: "staff_members",
                columns: new[] { "center_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_one_active_owner",
                table: "staff_members",
                column: "center_id",
                unique: true,
                filter: "is_owner and active");

            migrationBuilder.CreateIndex(
                name: "ix_staff_sessions_account_id",
                table: "staff_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_sessions_center_id",
                table: "staff_sessions",
                column: "center_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_sessions_expires_at",
                table: "staff_sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_staff_sessions_key_hash",
                table: "staff_sessions",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_target_languages_center_id_code",
                table: "target_languages",
                columns: new[] { "center_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_center_id_file_id",
                table: "thread_messages",
                columns: new[] { "center_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_center_id_key",
                table: "thread_messages",
                columns: new[] { "center_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_center_id_order_id",
                table: "thread_messages",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_center_id_owed_message_id",
                table: "thread_messages",
                columns: new[] { "center_id", "owed_message_id" },
                filter: "owed_message_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_center_id_staff_id",
                table: "thread_messages",
                columns: new[] { "center_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_center_id_thread_id_id",
                table: "thread_messages",
                columns: new[] { "center_id", "thread_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_thread_messages_telegram",
                table: "thread_messages",
                columns: new[] { "center_id", "thread_id", "telegram_message_id" },
                unique: true,
                filter: "direction = 'FromCustomer'");

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_center_id_customer_id",
                table: "upload_links",
                columns: new[] { "center_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_center_id_file_id",
                table: "upload_links",
                columns: new[] { "center_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_center_id_order_id",
                table: "upload_links",
                columns: new[] { "center_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_center_id_token_hash",
                table: "upload_links",
                columns: new[] { "center_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_expires_at",
                table: "upload_links",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_passkeys");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "agency_invites");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "bot_connections");

            migrationBuilder.DropTable(
                name: "canned_replies");

            migrationBuilder.DropTable(
                name: "center_counters");

            migrationBuilder.DropTable(
                name: "channel_positions");

            migrationBuilder.DropTable(
                name: "channel_posts");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "customer_merges");

            migrationBuilder.DropTable(
                name: "dead_letters");

            migrationBuilder.DropTable(
                name: "document_expenses");

            migrationBuilder.DropTable(
                name: "general_expenses");

            migrationBuilder.DropTable(
                name: "live_events");

            migrationBuilder.DropTable(
                name: "notifications");

            migrationBuilder.DropTable(
                name: "order_comments");

            migrationBuilder.DropTable(
                name: "order_events");

            migrationBuilder.DropTable(
                name: "order_fees");

            migrationBuilder.DropTable(
                name: "owed_mails");

            migrationBuilder.DropTable(
                name: "owed_messages");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropTable(
                name: "service_languages");

            migrationBuilder.DropTable(
                name: "staff_invitations");

            migrationBuilder.DropTable(
                name: "staff_sessions");

            migrationBuilder.DropTable(
                name: "thread_messages");

            migrationBuilder.DropTable(
                name: "upload_links");

            migrationBuilder.DropTable(
                name: "expenses");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "message_threads");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "customers");

            migrationBuilder.DropTable(
                name: "document_types");

            migrationBuilder.DropTable(
                name: "staff_members");

            migrationBuilder.DropTable(
                name: "target_languages");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "branches");

            migrationBuilder.DropTable(
                name: "centers");

            migrationBuilder.DropTable(
                name: "regions");
        }
    }
}
